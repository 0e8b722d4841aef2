import type { ChoiceTable } from '../../../solver/model/pathway-model.ts';
import type { Programme } from '../../domain/programme.ts';
import { RULE_IDS, type RuleId, type RuleInstance } from '../../domain/rules.ts';
import { EMITTERS } from '../choices/emitters.ts';
import { cyclesOf } from '../facts/agent-choices.ts';
import { bindsRotator } from '../facts/binding.ts';
import { isOmitted, type Omission, omissionOf } from '../facts/rule-instance.ts';
import { lostDays } from '../rules/availability.ts';
import { closesCells } from '../rules/before.ts';
import { gatherLines, withoutRepeats } from './closed-lines.ts';
import { type Compilation, compileProgramme } from './compile-programme.ts';
import { findOwnPathway, type OwnPathway, openOwnSearch, splitOwnGuarantees } from './own-pathway.ts';

/**
 * Why a rotator (by position) has no pathway even if all slots were empty: an irreducible set of rules that
 * cannot hold together, found by leaving them out one after the other (deletion filter; Chinneck & Dravnieks,
 * ORSA Journal on Computing 3, 1991). Of a rule that closes cells, the placements are thinned out in the same way: those
 * left are closed for every pathway, and no others need to be.
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
  const lines = closedLines(alone, rest, { left, needed });
  return needed.flatMap((omission) => {
    const closed = lines.filter((instance) => isOmitted(instance, [omission]));
    if (closed.length > 0) return closed;
    if (omission.rule === 'availability') return daysAway(rest, openPathway(alone, [...left, omission]));
    return guaranteesOf(rest).filter((instance) => isOmitted(instance, [omission]));
  });
}

/**
 * What the needed rules close, as few lines as exclude every pathway that keeps the rest. Days away are no matter of
 * placements: without them the credits of others would change.
 */
function closedLines(
  alone: Programme,
  rest: Compilation,
  { left, needed }: { readonly left: readonly Omission[]; readonly needed: readonly Omission[] },
): readonly RuleInstance[] {
  const orders = alone.competencyRules.filter((row) => row.kind === 'before' && !closesCells(row));
  const opening = needed.filter(
    ({ rule, competencyRule }) =>
      isClosing(rule) && rule !== 'availability' && !orders.some(({ id }) => id === competencyRule),
  );
  const { model } = compileProgramme(alone, [...left, ...opening]);
  const closed = Array.from({ length: model.choices.count }, (_, choice) =>
    reasonsOf(rest, model.choices, choice).filter((instance) => isOmitted(instance, opening)),
  );
  const search = openOwnSearch(splitOwnGuarantees(model)(0), 0);
  const avoid = (lines: readonly Omission[]): OwnPathway =>
    search.find((choice) => !closed[choice]!.some((instance) => isOmitted(instance, lines)));
  const lines = thinOut(gatherLines(closed.flat()), (part) => avoid(part) === 'none');
  return lines.flatMap((line) => {
    // What opens once this line is left out tells the cycles in which it matters.
    const opened = avoid(lines.filter((other) => other !== line));
    const looked = typeof opened === 'string' ? [...closed.keys()] : opened;
    return withoutRepeats(
      looked.flatMap((choice) => closed[choice]!).filter((each) => isOmitted(each, [line])),
    );
  });
}

/**
 * An irreducible part of `items` of which `holds`, as it does of them all; halves are given up at a time (Junker, AAAI 2004: what
 * `shrinkInfeasible` asks of a solver, with answers that are there at once).
 */
function thinOut<Item>(
  items: readonly Item[],
  holds: (part: readonly Item[]) => boolean,
  kept: readonly Item[] = [],
): readonly Item[] {
  if (holds(kept)) return [];
  if (items.length <= 1) return items;
  const half = Math.ceil(items.length / 2);
  const early = items.slice(0, half);
  const fromLate = thinOut(items.slice(half), holds, [...kept, ...early]);
  return [...thinOut(early, holds, [...kept, ...fromLate]), ...fromLate];
}

function keyOf(omission: Omission): string {
  return JSON.stringify(omission);
}

function isClosing(rule: RuleId): boolean {
  return EMITTERS[rule].cells !== undefined && rule !== 'offered';
}

/** What could be left out: cell rules wherever they apply, decisions, and every guarantee over the pathway, each by itself. */
function suspectsOf(compilation: Compilation): readonly Omission[] {
  const { rotators, competencyRules } = compilation.sheet.index.programme;
  const closing = RULE_IDS.filter(isClosing).flatMap((rule): readonly Omission[] => {
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

/** What closes the cells of a choice. */
function reasonsOf(
  { eligibility }: Compilation,
  choices: ChoiceTable,
  choice: number,
): readonly RuleInstance[] {
  const placement = choices.option[choice]!;
  if (placement < 0) return [];
  return cyclesOf(choices, choice).flatMap((cycle) => eligibility.reasons(0, placement, cycle));
}

/** Days away that close cells of a pathway which opens without them; where none, those that shorten its cycles. */
function daysAway(rest: Compilation, pathway: OpenPathway | null): readonly RuleInstance[] {
  if (pathway === null) return [];
  const { choices } = pathway.compilation.model;
  const placed = pathway.choices.filter((choice) => choices.option[choice]! >= 0);
  const closed = placed
    .flatMap((choice) => reasonsOf(rest, choices, choice))
    .filter(({ rule }) => rule === 'availability');
  const cycles = placed.flatMap((choice) => cyclesOf(choices, choice));
  return closed.length > 0 ? closed : lostDays(rest.sheet, 0, cycles);
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
