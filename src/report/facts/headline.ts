import { groupBy } from '../../domain/group-by.ts';
import { formatHundredths } from '../../domain/units.ts';
import { count, ordinalWord, percent } from '../../domain/wording.ts';
import type { CoverageFacts, SlotFacts, Verdict } from '../../verify/facts/verdict.ts';

export type FreeByUnit = Readonly<Record<SlotFacts['unit'], number>>;

/** The figures a coordinator asks for first. */
export interface KeyFigures {
  readonly rotators: number;
  /** Rotators with something they must cover; of them those who have it all, and those who can only later. */
  readonly bound: number;
  readonly covered: number;
  readonly completable: number;
  /** Assignments of people with wishes, and of them first and second choices. */
  readonly ranked: number;
  readonly firstOrSecond: number;
  /** Highest programme dissatisfaction, who has it, and their lowest choice. */
  readonly worst: number;
  readonly worstOff: readonly string[];
  readonly worstRank: number | null;
  /** Places that capacity and supervision leave free, in hundredths of a head and of a WTE. */
  readonly free: FreeByUnit;
  readonly shortSlots: number;
}

export function measureKeyFigures(verdict: Verdict): KeyFigures {
  const people = groupBy(
    verdict.coverage.filter(({ strength }) => strength === 'must'),
    ({ rotator }) => rotator,
  );
  const has = (own: readonly CoverageFacts[], wanted: CoverageFacts['status']) =>
    own.some(({ status }) => status === wanted);
  const ranks = verdict.assignments.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  const counted = verdict.rotators.filter(({ workable }) => workable.length > 0);
  const worst = counted.reduce((most, own) => Math.max(most, own.programmeDissatisfaction), 0);
  const worstOff =
    worst === 0 ? [] : counted.filter(({ programmeDissatisfaction }) => programmeDissatisfaction === worst);
  const theirs = new Set<string>(worstOff.map(({ rotator }) => rotator));
  const lowest = verdict.assignments
    .filter(({ rotator }) => theirs.has(rotator))
    .reduce((most, { rank }) => Math.max(most, rank ?? 0), 0);
  const own = [...people.values()];
  return {
    rotators: verdict.rotators.length,
    bound: own.length,
    covered: own.filter((rows) => rows.every(({ status }) => status === 'covered')).length,
    completable: own.filter((rows) => has(rows, 'completable') && !has(rows, 'not-covered')).length,
    ranked: ranks.length,
    firstOrSecond: ranks.filter((rank) => rank <= 2).length,
    worst,
    worstOff: [...theirs],
    worstRank: lowest === 0 ? null : lowest,
    free: sumByUnit(verdict.slots, ({ free }) => free.together),
    shortSlots: verdict.slots.filter(({ shortfall }) => shortfall > 0).length,
  };
}

/** A measure of the slots, heads and WTE apart. */
export function sumByUnit(slots: readonly SlotFacts[], measure: (slot: SlotFacts) => number): FreeByUnit {
  const sum = (unit: SlotFacts['unit']): number =>
    slots.reduce((total, slot) => total + (slot.unit === unit ? measure(slot) : 0), 0);
  return { heads: sum('heads'), wte: sum('wte') };
}

/** "13 places and 0.8 WTE", "no place". */
export function describeByUnit({ heads, wte }: FreeByUnit): string {
  const parts = [
    ...(heads === 0 ? [] : [count(heads / 100, 'place')]),
    ...(wte === 0 ? [] : [`${formatHundredths(wte)} WTE`]),
  ];
  return parts.join(' and ') || 'no place';
}

/** "All 52 rotators covered; 83 % of assignments a first or second choice; worst-off: third choice; 2 places free". */
export function writeHeadline(figures: KeyFigures): string {
  return [coverage(figures), wishes(figures), worstOff(figures), staffing(figures)]
    .filter((part) => part !== '')
    .join('; ');
}

function coverage({ rotators, bound, covered, completable }: KeyFigures): string {
  if (bound === 0) return 'No pillar is required of anybody';
  // Where nothing is required of some, it is said of whom.
  const people = `${bound === 1 ? 'rotator' : 'rotators'}${bound === rotators ? '' : ' with required pillars'}`;
  const all = bound === 1 ? `The one ${people}` : `All ${bound} ${people}`;
  if (covered === bound) return `${all} covered`;
  if (covered + completable < bound) return `${covered} of ${bound} ${people} covered`;
  return `${all} covered, ${completable === bound ? '' : `${completable} of them `}provably later`;
}

function wishes({ ranked, firstOrSecond }: KeyFigures): string {
  return ranked === 0 ? '' : `${percent(firstOrSecond, ranked)} of assignments a first or second choice`;
}

function worstOff({ worst, worstRank }: KeyFigures): string {
  if (worst === 0) return 'nobody dissatisfied';
  return worstRank === null ? '' : `worst-off: ${ordinalWord(worstRank)} choice`;
}

function staffing({ free, shortSlots }: KeyFigures): string {
  const left = `${describeByUnit(free)} free`;
  return shortSlots === 0 ? left : `${left}, ${count(shortSlots, 'slot')} below minimum staffing`;
}
