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

/** Sorts decisions by rotator; those that `omissions` match are as if never taken. */
export function tabulateDecisions(index: ProgrammeIndex, omissions: readonly Omission[]): DecisionTable {
  const held = index.programme.decisions
    .map((decision): Held => ({ decision, instance: describe(decision) }))
    .filter(({ decision }) => decision.decision === 'forbid' || decision.cycle <= index.horizon)
    .filter(({ instance }) => !isOmitted(instance, omissions));
  const byRotator = groupByRotator(held.map((entry) => ({ ...entry, rotator: entry.decision.rotator })));
  const none: readonly Held[] = [];
  const at = (rotator: number, cycle: number): readonly Held[] => {
    const all = byRotator.get(index.rotator(rotator).id);
    return all === undefined ? none : all.filter(({ decision }) => decision.cycle === cycle);
  };
  const idOf = (placement: number | null): PlacementId | null =>
    placement === null ? null : index.placement(placement).id;
  return {
    allows: (rotator, cycle, placement) => {
      const decisions = at(rotator, cycle);
      return decisions.length === 0 || !decisions.some(({ decision }) => refuses(decision, idOf(placement)));
    },
    emptied: (rotator, cycle) =>
      at(rotator, cycle).some(({ decision }) => decision.decision === 'fix' && decision.placement === null),
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
