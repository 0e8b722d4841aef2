import type { Programme } from '../domain/programme.ts';
import { RULE_IDS, type RuleInstance } from '../domain/rules.ts';
import { cyclesOf } from './agent-choices.ts';
import { bindsRotator } from './binding.ts';
import { type Compilation, compileProgramme } from './compile-programme.ts';
import { EMITTERS } from './emitters.ts';
import { findOwnPathway, splitOwnGuarantees } from './own-pathway.ts';
import { isOmitted, type Omission, omissionOf } from './rule-instance.ts';
import { lostDays } from './rules/availability.ts';

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
  const needed: Omission[] = [];
  const met = new Set<string>();
  for (;;) {
    // Leaving a rule out may open cells, and with them rows that could not be broken before.
    const fresh = suspectsOf(compileProgramme(alone, left)).filter((suspect) => !met.has(keyOf(suspect)));
    if (fresh.length === 0) break;
    for (const suspect of fresh) {
      met.add(keyOf(suspect));
      if (openPathway(alone, [...left, suspect]) !== null) needed.push(suspect);
      else left.push(suspect);
    }
  }
  const rest = compileProgramme(alone, left);
  return needed.flatMap((omission) => {
    const opened = openPathway(alone, [...left, omission]);
    const closed = obstructions(rest, opened, omission);
    if (closed.length > 0) return closed;
    if (omission.rule === 'availability') return lostOnPathway(rest, opened);
    return guaranteesOf(rest).filter((instance) => isOmitted(instance, [omission]));
  });
}

function keyOf(omission: Omission): string {
  return JSON.stringify(omission);
}

/** What could be left out: cell rules wherever they apply, decisions, and every guarantee over the pathway, each by itself. */
function suspectsOf(compilation: Compilation): readonly Omission[] {
  const { rotators, competencyRules } = compilation.sheet.index.programme;
  const cellRules = RULE_IDS.filter((rule) => EMITTERS[rule].cells !== undefined && rule !== 'offered');
  const closing = cellRules.flatMap((rule): readonly Omission[] => {
    const rows = competencyRules.filter(
      (row) =>
        row.kind === rule && row.strength === 'must' && rotators.every((one) => bindsRotator(row, one)),
    );
    const isCompetencyRule = rule === 'before' || rule === 'experience';
    return isCompetencyRule ? rows.map((row) => ({ rule, competencyRule: row.id })) : [{ rule }];
  });
  const own = guaranteesOf(compilation).filter((instance) => !isOmitted(instance, closing));
  return [...closing, ...own.map(omissionOf)];
}

/** Decisions, and rows over one pathway that must hold. */
function guaranteesOf({ sheet, instances }: Compilation): readonly RuleInstance[] {
  const own = instances.filter(
    (instance) => instance.strength === 'must' && instance.rotator !== null && instance.rule !== 'decision',
  );
  return [...sheet.decisions.instances, ...own];
}

interface OpenPathway {
  readonly compilation: Compilation;
  readonly choices: readonly number[];
}

function openPathway(alone: Programme, omissions: readonly Omission[]): OpenPathway | null {
  const compilation = compileProgramme(alone, omissions);
  const found = findOwnPathway(splitOwnGuarantees(compilation.model)(0), 0);
  // What cannot be excluded in time may open one.
  return found === 'none' ? null : { compilation, choices: found === 'unknown' ? [] : found };
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

/** Cycles of the pathway that are worked in part. */
function lostOnPathway({ sheet }: Compilation, pathway: OpenPathway | null): readonly RuleInstance[] {
  if (pathway === null) return [];
  const { choices } = pathway.compilation.model;
  const placed = pathway.choices.filter((choice) => choices.option[choice]! >= 0);
  return lostDays(
    sheet,
    0,
    placed.flatMap((choice) => cyclesOf(choices, choice)),
  );
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
