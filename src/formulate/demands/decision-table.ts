import type { PlacementId } from '../../domain/ids.ts';
import type { Decision } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { Cell } from '../facts/cell.ts';
import { groupByRotator, type ProgrammeIndex } from '../facts/programme-index.ts';
import { instanceOf, isOmitted, type Omission } from '../facts/rule-instance.ts';

/** The coordinator's decisions by rotator. They are kept apart from eligibility: wishes are judged without them. */
export interface DecisionTable {
  /** Whether decisions let the rotator (position) be at the placement in that cycle; `null` = without placement. */
  allows(rotator: number, cycle: number, placement: number | null): boolean;
  /** The cycle is left empty by decision, so it does not count as unplaced. */
  emptied(rotator: number, cycle: number): boolean;
  /** The same though the decision be left out: who may be placed in spite of it need not be, and a gap there is none. */
  spared(rotator: number, cycle: number): boolean;
  /** Every decision that forbids the cell, as rule instances. */
  against(cell: Cell): readonly RuleInstance[];
  /** Every decision in force, in the order of the table. */
  readonly instances: readonly RuleInstance[];
  /** Fixes to a placement, in the order of the table. */
  readonly fixes: readonly Fix[];
}

interface Fix extends Cell {
  readonly instance: RuleInstance;
}

interface Held {
  readonly decision: Decision;
  readonly instance: RuleInstance;
}

/** Sorts decisions by rotator; from those that `omissions` match everybody is let off. */
export function tabulateDecisions(index: ProgrammeIndex, omissions: readonly Omission[]): DecisionTable {
  const taken = index.programme.decisions
    .map((decision): Held => ({ decision, instance: describe(decision) }))
    .filter(({ decision }) => decision.decision === 'forbid' || decision.cycle <= index.horizon);
  const held = taken.filter(({ instance }) => !isOmitted(instance, omissions));
  const at = findByCell(index, held);
  const takenAt = findByCell(index, taken);
  const idOf = (placement: number | null): PlacementId | null =>
    placement === null ? null : index.placement(placement).id;
  return {
    allows: (rotator, cycle, placement) => {
      const decisions = at(rotator, cycle);
      return decisions.length === 0 || !decisions.some(({ decision }) => refuses(decision, idOf(placement)));
    },
    emptied: (rotator, cycle) => at(rotator, cycle).some(leavesEmpty),
    spared: (rotator, cycle) => takenAt(rotator, cycle).some(leavesEmpty),
    against: ({ rotator, cycle, placement }) =>
      at(rotator, cycle)
        .filter(({ decision }) => refuses(decision, idOf(placement)))
        .map(({ instance }) => instance),
    instances: held.map(({ instance }) => instance),
    fixes: held.flatMap(({ decision, instance }) => {
      if (decision.decision !== 'fix' || decision.placement === null) return [];
      const rotator = index.rotatorOf.get(decision.rotator);
      const placement = index.placementOf.get(decision.placement);
      if (rotator === undefined || placement === undefined) return [];
      return [{ rotator, placement, cycle: decision.cycle, instance }];
    }),
  };
}

/** Looks up the decisions about a rotator (position) in a cycle. */
function findByCell(
  index: ProgrammeIndex,
  held: readonly Held[],
): (rotator: number, cycle: number) => readonly Held[] {
  const byRotator = groupByRotator(held.map((entry) => ({ ...entry, rotator: entry.decision.rotator })));
  const none: readonly Held[] = [];
  return (rotator, cycle) =>
    byRotator.get(index.rotator(rotator).id)?.filter(({ decision }) => decision.cycle === cycle) ?? none;
}

function leavesEmpty({ decision }: Held): boolean {
  return decision.decision === 'fix' && decision.placement === null;
}

function refuses(decision: Decision, placement: PlacementId | null): boolean {
  if (decision.decision === 'fix') return decision.placement !== placement;
  return placement !== null && decision.placement === placement;
}

function describe(decision: Decision): RuleInstance {
  return instanceOf('decision', {
    refs: [decision.at],
    rotator: decision.rotator,
    placement: decision.placement,
    cycle: decision.cycle,
    facts: { decision: decision.decision, reason: decision.reason, decidedBy: decision.decidedBy },
  });
}
