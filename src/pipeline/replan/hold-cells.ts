import type { Allocation } from '../../domain/allocation.ts';
import { cycleSpan, type Day } from '../../domain/calendar.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Programme, Settings } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { type Formulation, formulate } from '../../formulate/formulate.ts';
import { type HeldCell, keyOf, type PlacedCell, spreadCells } from '../in-force/held-cells.ts';
import { hasBegun, isFree } from '../in-force/notice.ts';

/** A place that the new facts have taken away, with the rules that say so. */
interface LostCell extends PlacedCell {
  readonly because: readonly RuleInstance[];
}

/** The allocation in force, seen from the new facts. */
export interface InForce {
  /** Cells of rotators and placements that there still are. */
  readonly cells: readonly PlacedCell[];
  /** Cells that may not change any more: they lie before today, or begin within the notice. */
  readonly frozen: readonly HeldCell[];
  /** Cells that cannot stay, whatever anybody wants. */
  readonly lost: readonly LostCell[];
  /** Cells at placements that the tables do not have any more. */
  readonly removed: readonly PlacedCell[];
  /** Cells of rotators whom the tables do not have any more. */
  readonly left: readonly PlacedCell[];
  /** First day on which a cycle must begin to be free. */
  readonly freeFrom: Day;
}

/**
 * Sorts the cells of an allocation by what can become of them. `before` is the programme it was made for, `now` the
 * one with the new facts: a cell is lost when `now` no longer offers it to the rotator, or a decision is against it, and is
 * frozen otherwise when its cycle begins before `freeFrom`. An unplaced cycle is frozen too, for those who could have worked it; and for those who could
 * not, or whom the run did not know, once too little of it is left after `today`: nobody is placed in the past.
 */
export function holdCells(
  allocation: Allocation,
  facts: {
    readonly before: Programme;
    readonly now: Formulation;
    readonly freeFrom: Day;
    readonly today: Day;
  },
): InForce {
  const { before, now: formulation, freeFrom, today } = facts;
  const now = formulation.programme;
  const positions = new Map(now.rotators.map(({ id }, at) => [id, at]));
  const places = new Map(now.placements.map(({ id }, at) => [id, at]));
  const isFrozen = (cycle: number): boolean => !isFree(now.settings, cycle, freeFrom);
  const all = spreadCells(allocation).filter(({ cycle }) => cycle <= now.settings.cycles);
  const staying = all.filter(({ rotator }) => positions.has(rotator));
  const cells = staying.filter(({ placement }) => places.has(placement));
  const lost = cells.flatMap((cell): LostCell[] => {
    const [rotator, placement] = [positions.get(cell.rotator) ?? -1, places.get(cell.placement) ?? -1];
    const decided = formulation.decisions.against({ rotator, placement, cycle: cell.cycle });
    if (formulation.eligibility.open(rotator, cell.cycle).includes(placement)) {
      return decided.length === 0 ? [] : [{ ...cell, because: decided }];
    }
    const because = formulation.eligibility.reasons(rotator, placement, cell.cycle);
    return [{ ...cell, because: [...because, ...decided] }];
  });
  const taken = new Set(lost.map(keyOf));
  const kept = cells.filter((cell) => isFrozen(cell.cycle) && !taken.has(keyOf(cell)));
  const idle = listIdle(allocation, { before: formulate(before), now: formulation }).filter((cell) =>
    cell.couldWork ? isFrozen(cell.cycle) : isTooLate(now.settings, cell.cycle, today),
  );
  const removed = staying.filter(({ placement }) => !places.has(placement));
  const left = all.filter(({ rotator }) => !positions.has(rotator));
  return { cells, frozen: [...kept, ...idle], lost, removed, left, freeFrom };
}

/** Lets go of what has not begun, for rotators who have no pathway with it: the new facts make it impossible. */
export function thawCells(
  inForce: InForce,
  stuck: readonly RotatorId[],
  { settings, today }: { readonly settings: Settings; readonly today: Day },
): InForce {
  const held = ({ rotator, cycle }: HeldCell): boolean =>
    !stuck.includes(rotator) || hasBegun(settings, cycle, today);
  return { ...inForce, frozen: inForce.frozen.filter(held) };
}

/** Whether less of a cycle is left than somebody has to be present for. */
function isTooLate(settings: Settings, cycle: number, today: Day): boolean {
  const { first, last } = cycleSpan(settings, cycle);
  const left = Math.max(0, last - Math.max(first, today) + 1);
  return left * 100 < settings.minimumPresencePercent * (last - first + 1);
}

/** Cycles that a rotator can work now and spends without placement. */
function listIdle(
  allocation: Allocation,
  { before, now }: { readonly before: Formulation; readonly now: Formulation },
): readonly (HeldCell & { readonly couldWork: boolean })[] {
  const placed = new Set(spreadCells(allocation).map(keyOf));
  const earlier = listWorkable(before);
  return [...listWorkable(now)].flatMap(([key, cell]) =>
    placed.has(key) ? [] : [{ ...cell, couldWork: earlier.has(key) }],
  );
}

function listWorkable({ programme, model, horizon }: Formulation): ReadonlyMap<string, HeldCell> {
  const cells = programme.rotators.flatMap(({ id: rotator }, agent) =>
    Array.from({ length: horizon }, (_, period) => period)
      .filter((period) => model.active[agent * model.periods + period] === 1)
      .map((period): HeldCell => ({ rotator, cycle: period + 1, placement: null })),
  );
  return new Map(cells.map((cell) => [keyOf(cell), cell]));
}
