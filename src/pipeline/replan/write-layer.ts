import type { RotatorId } from '../../domain/ids.ts';
import type { Objective, TierName } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import type { InputFile } from '../../intake/read-programme.ts';
import type { Cell, Table } from '../../report/csv.ts';
import { type HeldCell, keyOf } from '../cells.ts';
import { tabulateBaseline, tabulateObjectives, writeTables } from '../write-tables.ts';
import type { InForce } from './hold-cells.ts';
import { tabulateRelease } from './release-leavers.ts';

/** Who decides on frozen cells; the next replanning takes these decisions back before it makes its own. */
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
    baseline: tabulateBaseline(now, inForce.cells),
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
  return [...others.slice(0, lead), ...CHANGES.map(asObjective), ...others.slice(lead)];
}

/** The same objectives, people first: what becomes of everything else when at most so many more than must are moved. */
export function orderForStaying(objectives: readonly Objective[], moves: number): readonly Objective[] {
  const disruption: Objective = { ...asObjective('disruption'), slack: { kind: 'absolute', amount: moves } };
  return [disruption, ...withoutChanges(objectives), asObjective('notice')];
}

const CHANGES = ['disruption', 'notice', 'stability'] as const satisfies readonly TierName[];

function withoutChanges(objectives: readonly Objective[]): readonly Objective[] {
  return objectives.filter(({ tier }) => !CHANGES.some((change) => change === tier));
}

function asObjective(tier: TierName): Objective {
  return {
    at: null,
    tier,
    weight: 100 as Objective['weight'],
    variant: null,
    slack: { kind: 'absolute', amount: 0 },
  };
}

function tabulateDecisions({ decisions }: Programme, { frozen }: InForce): Table {
  const textOf = ({ rotator, cycle, placement }: HeldCell): string =>
    `${keyOf({ rotator, cycle })}\u001f${placement ?? ''}`;
  const wanted = new Set(frozen.map(textOf));
  const fixes = decisions.filter(({ decision }) => decision === 'fix');
  const earlier = fixes.filter(({ decidedBy }) => decidedBy === REPLANNER);
  // Where somebody has decided on the cell, that stands: the new facts may hold a decision against the old place.
  const decided = new Set(decisions.filter(({ decidedBy }) => decidedBy !== REPLANNER).map(keyOf));
  const kept = new Set(earlier.map(textOf));
  const row = ({ rotator, cycle, placement }: HeldCell, action: string | null): readonly Cell[] => [
    rotator,
    cycle,
    placement,
    'fix',
    action === null ? 'Begun, or too close to be changed' : null,
    REPLANNER,
    action,
  ];
  return {
    columns: ['rotator_id', 'cycle', 'placement_id', 'decision', 'reason', 'decided_by', 'action'],
    rows: [
      ...frozen
        .filter((cell) => !kept.has(textOf(cell)) && !decided.has(keyOf(cell)))
        .map((cell) => row(cell, null)),
      ...earlier.filter((cell) => !wanted.has(textOf(cell))).map((cell) => row(cell, 'remove')),
    ],
  };
}
