import type { RotatorId } from '../../domain/ids.ts';
import { type Objective, plainObjective, type TierName } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import type { InputFile } from '../../intake/issues/input-file.ts';
import type { Cell, Table } from '../../report/text/csv.ts';
import { type HeldCell, keyOf } from '../in-force/held-cells.ts';
import { tabulateBaseline, tabulateObjectives, writeTables } from '../in-force/write-tables.ts';
import type { InForce } from './hold-cells.ts';
import { tabulateRelease } from './release-leavers.ts';

/** Who decides on frozen cells; the next replanning takes these decisions back first. */
const REPLANNER = 'placewright replan';

/** Aims that people come after: nobody's place is worth a ward without staff. */
const SERVICES: ReadonlySet<TierName> = new Set(['staffing', 'placed']);

/**
 * A scenario that turns a programme with new facts into the question of how to change least: what is frozen as
 * decisions, the allocation in force as the baseline, and the tiers that count changes behind the
 * services that lead the objectives. Leavers who are `released` are owed nothing any more.
 */
export function writeLayer(
  now: Programme,
  inForce: InForce,
  released: readonly RotatorId[],
): readonly InputFile[] {
  return writeTables({
    baseline: tabulateBaseline(now, [...inForce.cells, ...inForce.removed]),
    decisions: tabulateDecisions(now, inForce),
    objectives: tabulateObjectives(now, orderForReplanning(now.objectives)),
    ...tabulateRelease(now, released),
  });
}

/**
 * The programme's objectives with those about the allocation in force behind the services that lead them: fewest
 * people moved, latest, and of those who move the fewest cycles.
 */
function orderForReplanning(objectives: readonly Objective[]): readonly Objective[] {
  const others = withoutChanges(objectives);
  const first = others.findIndex(({ tier }) => !SERVICES.has(tier));
  const lead = first === -1 ? others.length : first;
  return [...others.slice(0, lead), ...CHANGES.map(plainObjective), ...others.slice(lead)];
}

/** The same objectives, people first: what becomes of everything else when at most so many more than must are moved. */
export function orderForStaying(objectives: readonly Objective[], moves: number): readonly Objective[] {
  const disruption: Objective = {
    ...plainObjective('disruption'),
    slack: { kind: 'absolute', amount: moves },
  };
  return [disruption, ...withoutChanges(objectives), plainObjective('notice'), plainObjective('stability')];
}

const CHANGES = ['disruption', 'notice', 'stability'] as const satisfies readonly TierName[];

function withoutChanges(objectives: readonly Objective[]): readonly Objective[] {
  return objectives.filter(({ tier }) => !CHANGES.some((change) => change === tier));
}

/** Frozen cells as decisions. Where somebody has decided where the rotator is, that stands as it is. */
function tabulateDecisions({ decisions }: Programme, { frozen }: InForce): Table {
  const decided = new Set(decisions.filter(({ decision }) => decision === 'fix').map(keyOf));
  return {
    columns: DECISION_COLUMNS,
    rows: frozen
      .filter((cell) => !decided.has(keyOf(cell)))
      .map((cell) => decisionRow(cell, 'Begun, or too close to be changed')),
  };
}

const DECISION_COLUMNS = ['rotator_id', 'cycle', 'placement_id', 'decision', 'reason', 'decided_by'];

function decisionRow({ rotator, cycle, placement }: HeldCell, reason: string | null): readonly Cell[] {
  return [rotator, cycle, placement, 'fix', reason, REPLANNER];
}

/**
 * A scenario that takes back what an earlier replanning decided, before new facts are laid over: a decision of theirs must not
 * contradict one that nobody took.
 */
export function withdrawDecisions({ decisions }: Programme): readonly InputFile[] {
  const own = decisions.filter(({ decidedBy }) => decidedBy === REPLANNER);
  return writeTables({
    decisions: {
      columns: [...DECISION_COLUMNS, 'action'],
      rows: own.map((decision) => [...decisionRow(decision, null), 'remove']),
    },
  });
}
