import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import type { TierFacts } from '../facts/run-facts.ts';
import type { Table } from '../text/csv.ts';

/** One rotator who is not where the allocation in force had them, with the reason. */
export interface Move {
  readonly rotator: RotatorId;
  readonly cells: readonly {
    readonly cycle: number;
    readonly from: PlacementId;
    /** `null`: without placement. */
    readonly to: PlacementId | null;
  }[];
  /** Whole weeks from today to the first day of the first changed cycle. */
  readonly noticeWeeks: number;
  /** The new facts have taken the place away, or moving serves an aim. */
  readonly kind: 'forced' | 'chosen';
  readonly reason: string;
}

/** What the best allocation is worth when at most so many people are moved. */
export interface FrontierPoint {
  readonly moved: number;
  readonly proved: boolean;
  readonly tiers: readonly Pick<TierFacts, 'name' | 'value'>[];
}

/** The frontier as far as it was traced. */
export interface Frontier {
  /** Fewest moves first; the first point moves nobody who need not move. */
  readonly points: readonly FrontierPoint[];
  /** Most moves that were allowed in any search; `null` = none was made. */
  readonly upTo: number | null;
}

/** All that replanning has to say besides the run itself. */
export interface Replanning {
  readonly schema: 'placewright.replan/1';
  /** Digest of the `run.json` that was in force. */
  readonly in_force: string;
  readonly today: string;
  /** First day on which a cycle must begin to be changed. */
  readonly free_from: string;
  readonly frozen_cells: number;
  /** Rows of tables that the new facts add, change or take away. */
  readonly changed_rows: number;
  /** Leavers to whom nothing is promised any more, since they go before it is due. */
  readonly released: readonly RotatorId[];
  readonly moves: readonly Move[];
  /** Of the changed cells those of cycles that are over. */
  readonly past_cells: number;
  /** Places given up by those who cannot be there any more. */
  readonly vacated: readonly {
    readonly rotator: RotatorId;
    readonly cycle: number;
    readonly from: PlacementId;
    readonly reason: string;
  }[];
  /** Places of those who had none in that cycle. */
  readonly placed: readonly {
    readonly rotator: RotatorId;
    readonly cycle: number;
    readonly to: PlacementId;
  }[];
  /** No allocation that is as good for the services moves fewer people. */
  readonly fewest_proved: boolean;
  readonly frontier: Frontier['points'];
  readonly frontier_up_to: Frontier['upTo'];
  /**
   * What was published, to be held against the frontier. Services come before people in it, and people before all other
   * aims, so that a point of the frontier with as many moves may be better in these.
   */
  readonly plan: FrontierPoint;
}

/** `changes.csv`: a row for each changed cycle, those last in which nobody was moved. */
export function tabulateChanges({
  moves,
  vacated,
  placed,
}: Pick<Replanning, 'moves' | 'vacated' | 'placed'>): Table {
  return {
    columns: [
      'rotator_id',
      'cycle',
      'from_placement_id',
      'to_placement_id',
      'kind',
      'notice_weeks',
      'reason',
    ],
    rows: [
      ...moves.flatMap(({ rotator, cells, kind, noticeWeeks, reason }) =>
        cells.map(({ cycle, from, to }) => [rotator, cycle, from, to, kind, noticeWeeks, reason]),
      ),
      ...vacated.map(({ rotator, cycle, from, reason }) => [
        rotator,
        cycle,
        from,
        null,
        'vacated',
        null,
        reason,
      ]),
      ...placed.map(({ rotator, cycle, to }) => [rotator, cycle, null, to, 'placed', null, null]),
    ],
  };
}

/** `moves.csv`: a row for each number of people moved and one for the plan, a column a tier. */
export function tabulateFrontier({ frontier, plan }: Pick<Replanning, 'frontier' | 'plan'>): Table {
  const points = withPlan(frontier, plan);
  const names = [...new Set(points.flatMap(({ tiers }) => tiers.map(({ name }) => name)))];
  return {
    columns: ['people_moved', 'proved', 'plan', ...names],
    rows: points.map((point) => [
      point.moved,
      point.proved ? 'yes' : 'no',
      point === plan ? 'yes' : 'no',
      ...names.map((name) => worthOf(point, name) ?? null),
    ]),
  };
}

/** The frontier with the plan in its place, behind points with as many moves; one that comes to the same is left out. */
export function withPlan(frontier: readonly FrontierPoint[], plan: FrontierPoint): readonly FrontierPoint[] {
  const others = frontier.filter(
    (point) =>
      point.moved !== plan.moved || point.tiers.some(({ name, value }) => worthOf(plan, name) !== value),
  );
  const later = others.findIndex(({ moved }) => moved > plan.moved);
  const at = later === -1 ? others.length : later;
  return [...others.slice(0, at), plan, ...others.slice(at)];
}

export function worthOf({ tiers }: Pick<FrontierPoint, 'tiers'>, name: string): number | undefined {
  return tiers.find((tier) => tier.name === name)?.value;
}
