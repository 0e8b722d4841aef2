import type { RuleInstance } from '../../domain/rules.ts';
import type { Cell } from '../../formulate/facts/cell.ts';
import { instanceOf } from '../../formulate/facts/rule-instance.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import type { RuleReason } from './reason.ts';
import type { WishedCell } from './wish.ts';

/** Tells from the tables alone why a wish is closed to the rotator; `null` when they leave it open. */
type RuleReader = (wish: WishedCell) => RuleReason | null;

/**
 * Prepares the reader: a wish is closed when the model has no choice for it (eligibility, decisions, an
 * assignment that would not fit its cycles), or when each choice alone is too much for a slot.
 */
export function readRules(formulation: Formulation): RuleReader {
  const overweight = tabulateOverweight(formulation);
  return (wish) => {
    if (wish.choices.length === 0) return closed(findHurdles(formulation, wish));
    const tags = Array.from(wish.choices, (choice) => overweight.get(choice));
    if (tags.includes(undefined)) return null;
    return closed([...new Set(tags)].map((tag) => formulation.instances[tag!]!));
  };
}

function closed(because: readonly RuleInstance[]): RuleReason {
  return { kind: 'rule', evidence: 'structural', because };
}

/**
 * The rule instances against a cell without a choice. Where nothing stands against the cell itself, an
 * assignment of several cycles fails in another of its cycles: the start with the fewest hurdles is told. An assignment
 * longer than all cycles being allocated fits nowhere.
 */
function findHurdles(formulation: Formulation, cell: Cell): readonly RuleInstance[] {
  const { programme, horizon } = formulation;
  const here = hurdlesAt(formulation, cell);
  if (here.length > 0) return here;
  const placement = programme.placements[cell.placement]!;
  const rotation = programme.rotations.find(({ id }) => id === placement.rotation)!;
  const length = rotation.lengthCycles;
  if (length > horizon) {
    const facts = { length, horizon };
    return [
      instanceOf('offered', { placement: placement.id, cycle: cell.cycle, refs: [rotation.at], facts }),
    ];
  }
  const starts = Array.from({ length }, (_, back) => cell.cycle - back);
  const windows = starts
    .filter((start) => start >= 1 && start + length - 1 <= horizon)
    .map((start) =>
      Array.from({ length }, (_, offset) =>
        hurdlesAt(formulation, { ...cell, cycle: start + offset }),
      ).flat(),
    );
  return windows.reduce<readonly RuleInstance[]>(
    (best, window) => (best.length === 0 || window.length < best.length ? window : best),
    [],
  );
}

function hurdlesAt(formulation: Formulation, cell: Cell): readonly RuleInstance[] {
  return [
    ...formulation.eligibility.reasons(cell.rotator, cell.placement, cell.cycle),
    ...formulation.decisions.against(cell),
  ];
}

/** Choices that exceed the limit of a slot by themselves, with the tag of the row that says so. */
function tabulateOverweight({ model }: Formulation): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const row of model.slotRows) {
    const { atMost, soft, weights, choices, tag } = row;
    if (atMost === null || soft !== null || weights.some((weight) => weight < 0)) continue;
    weights.forEach((weight, i) => {
      const choice = choices[i]!;
      if (weight > atMost && !found.has(choice)) found.set(choice, tag);
    });
  }
  return found;
}
