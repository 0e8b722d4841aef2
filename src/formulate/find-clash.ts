import type { Programme } from '../domain/programme.ts';
import { RULE_IDS, type RuleInstance } from '../domain/rules.ts';
import { cyclesOf } from './agent-choices.ts';
import { bindsRotator } from './binding.ts';
import { type Compilation, compileProgramme } from './compile-programme.ts';
import { EMITTERS } from './emitters.ts';
import { findOwnPathway, splitOwnGuarantees } from './own-pathway.ts';
import { isOmitted, type Omission, omissionOf } from './rule-instance.ts';

/**
 * Why a rotator (by position) has no pathway even if all slots were empty: an irreducible set of rules that
 * cannot hold together, found by leaving them out one after the other (deletion filter; Chinneck & Dravnieks,
 * ORSA Journal on Computing 3, 1991). Where a rule that closes cells is among them, its instances are those
 * that stand in the way of one pathway that would open without it.
 */
export function findClash(
  programme: Programme,
  rotator: number,
  omissions: readonly Omission[],
): readonly RuleInstance[] {
  const alone = programmeOfOne(programme, rotator);
  const left = [...omissions];
  const needed: Suspect[] = [];
  for (const suspect of suspectsOf(compileProgramme(alone, omissions))) {
    if (openPathway(alone, [...left, suspect.omission]) !== null) needed.push(suspect);
    else left.push(suspect.omission);
  }
  const rest = compileProgramme(alone, left);
  return needed.flatMap((suspect) => {
    const closed = obstructions(rest, openPathway(alone, [...left, suspect.omission]), suspect.omission);
    return closed.length > 0 ? closed : suspect.instances;
  });
}

/** Something that could be left out, and the rows it stands for. */
interface Suspect {
  readonly omission: Omission;
  readonly instances: readonly RuleInstance[];
}

/** Cell rules wherever they apply, decisions, and every guarantee over the pathway, each by itself. */
function suspectsOf({ sheet, instances }: Compilation): readonly Suspect[] {
  const { rotators, competencyRules } = sheet.index.programme;
  const cellRules = RULE_IDS.filter((rule) => EMITTERS[rule].cells !== undefined && rule !== 'offered');
  const closing = cellRules.flatMap((rule): readonly Omission[] => {
    const rows = competencyRules.filter(
      (row) =>
        row.kind === rule && row.strength === 'must' && rotators.every((one) => bindsRotator(row, one)),
    );
    const isCompetencyRule = rule === 'before' || rule === 'experience';
    return isCompetencyRule ? rows.map((row) => ({ rule, competencyRule: row.id })) : [{ rule }];
  });
  const own = instances.filter(
    (instance) => instance.strength === 'must' && instance.rotator !== null && instance.rule !== 'decision',
  );
  return [
    ...closing.map((omission) => ({
      omission,
      instances: own.filter((instance) => isOmitted(instance, [omission])),
    })),
    ...[...sheet.decisions.instances, ...own.filter((instance) => !isOmitted(instance, closing))].map(
      (instance) => ({ omission: omissionOf(instance), instances: [instance] }),
    ),
  ];
}

interface OpenPathway {
  readonly compilation: Compilation;
  readonly choices: readonly number[];
}

function openPathway(alone: Programme, omissions: readonly Omission[]): OpenPathway | null {
  const compilation = compileProgramme(alone, omissions);
  const choices = findOwnPathway(splitOwnGuarantees(compilation.model)(0), 0);
  return choices === null ? null : { compilation, choices };
}

/** Instances of one rule that close cells of a pathway which opens without it. */
function obstructions(
  { eligibility }: Compilation,
  pathway: OpenPathway | null,
  omission: Omission,
): readonly RuleInstance[] {
  if (pathway === null) return [];
  const { choices } = pathway.compilation.model;
  return pathway.choices
    .filter((choice) => choices.option[choice]! >= 0)
    .flatMap((choice) =>
      cyclesOf(choices, choice).flatMap((cycle) => eligibility.reasons(0, choices.option[choice]!, cycle)),
    )
    .filter((instance) => isOmitted(instance, [omission]));
}

/** The programme as if nobody else were in it. */
function programmeOfOne(programme: Programme, rotator: number): Programme {
  const person = programme.rotators[rotator]!;
  const own = <Row extends { readonly rotator: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.rotator === person.id);
  return {
    ...programme,
    objectives: [],
    rotators: [person],
    preferences: [],
    history: own(programme.history),
    absences: own(programme.absences),
    decisions: own(programme.decisions),
    competences: own(programme.competences),
    supervisors: [],
    pairs: [],
    ledger: [],
    baseline: [],
  };
}
