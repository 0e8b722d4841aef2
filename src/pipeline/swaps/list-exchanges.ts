import type { Assignment } from '../../domain/allocation.ts';
import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import type { Formulation } from '../../formulate/formulate.ts';

/** Whom an exchange moves where; each assignment keeps its first cycle and its length. */
export interface Exchange {
  /** The one who asked comes first, then whoever's place was taken, and so on. */
  readonly moves: readonly { readonly of: Assignment; readonly to: PlacementId; readonly cost: number }[];
  /** How many would be worse off in the cycles exchanged. */
  readonly worse: number;
  /** Dissatisfaction that the one who asks would lose, and all together. */
  readonly gain: number;
  readonly total: number;
}

/** Most people of a swap or chain. */
const MOST_PEOPLE = 4;

/** Most people of one that gains the one who asks nothing: there are too many of these to be looked at, and they need a reason. */
const MOST_FOR_NOTHING = 2;

/** More than this many would have to agree only where two people swap: nobody brokers a chain of favours. */
const MOST_WORSE = 1;

/**
 * Every exchange in which a rotator does not lose and all places are open to those who would take them, as far as can be
 * seen person by person. Where two are involved and the rotator gains, the other may lose; else nobody may. Whether all rules hold is for the verifier. `mayTake` says whether an assignment's rotator
 * could be at another placement, everybody else staying where they are.
 */
export async function listExchanges(
  { programme, eligibility, dissatisfaction }: Formulation,
  assignments: readonly Assignment[],
  asking: {
    readonly rotator: RotatorId;
    readonly mayTake: (of: Assignment, to: PlacementId) => Promise<boolean>;
  },
): Promise<readonly Exchange[]> {
  const rotators = new Map(programme.rotators.map(({ id }, at) => [id, at]));
  const places = new Map(programme.placements.map(({ id }, at) => [id, at]));
  const costOf = ({ rotator, cycle, length }: Assignment, to: PlacementId): number | null => {
    let sum = 0;
    for (let at = cycle; at < cycle + length; at += 1) {
      const cost = dissatisfaction.of(rotators.get(rotator) ?? -1, places.get(to) ?? -1, at);
      if (cost === null) return null;
      sum += cost;
    }
    return sum;
  };
  const lengthOf = new Map(programme.rotations.map(({ id, lengthCycles }) => [id, lengthCycles]));
  const openTo = ({ rotator, cycle, length }: Assignment): readonly PlacementId[] =>
    Array.from(eligibility.open(rotators.get(rotator) ?? -1, cycle))
      .map((at) => programme.placements[at]!)
      .filter(({ rotation }) => lengthOf.get(rotation) === length)
      .map(({ id }) => id);
  const found: Exchange[] = [];
  const extend = async (moves: Exchange['moves'], of: Assignment): Promise<void> => {
    const first = moves[0]?.of ?? of;
    const taken = new Set([...moves.map(({ to }) => to), ...moves.map((move) => move.of.placement)]);
    for (const to of openTo(of)) {
      const closes = to === first.placement && moves.length > 0;
      if (to === of.placement || (taken.has(to) && !closes)) continue;
      const [cost, now] = [costOf(of, to), costOf(of, of.placement)];
      if (cost === null || now === null || (moves.length === 0 && cost > now)) continue;
      const path = [...moves, { of, to, cost: cost - now }];
      const gains = path[0]!.cost < 0;
      const mayLose = gains && path.length <= 2 ? MOST_WORSE : 0;
      if (path.filter((move) => move.cost > 0).length > mayLose) continue;
      if (!(await asking.mayTake(of, to))) continue;
      found.push(weigh(path));
      if (closes || path.length === (gains ? MOST_PEOPLE : MOST_FOR_NOTHING)) continue;
      for (const next of assignments) {
        const fits = next.placement === to && next.cycle === of.cycle && next.length === of.length;
        if (fits && !path.some((move) => move.of.rotator === next.rotator)) await extend(path, next);
      }
    }
  };
  for (const own of assignments) if (own.rotator === asking.rotator) await extend([], own);
  return found.sort(compareExchanges);
}

function weigh(moves: Exchange['moves']): Exchange {
  return {
    moves,
    worse: moves.filter(({ cost }) => cost > 0).length,
    gain: -(moves[0]?.cost ?? 0),
    total: -moves.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** Those that gain the one who asks something before all others; then easiest first: nobody to be asked for a favour, few people, much gained. */
function compareExchanges(a: Exchange, b: Exchange): number {
  return (
    Number(b.gain > 0) - Number(a.gain > 0) ||
    a.worse - b.worse ||
    a.moves.length - b.moves.length ||
    b.gain - a.gain ||
    b.total - a.total ||
    compareText(textOf(a), textOf(b))
  );
}

function textOf({ moves }: Exchange): string {
  return moves.map(({ of, to }) => `${of.cycle}\u001f${of.rotator}\u001f${to}`).join('\u001e');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
