import { groupBy } from '../domain/group-by.ts';
import { formatHundredths } from '../domain/units.ts';
import type { CoverageFacts, SlotFacts, Verdict } from '../verify/verdict.ts';
import { count, ordinalWord, percent } from './wording.ts';

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
  /** Places free, in hundredths of a head and of a WTE. */
  readonly vacancies: Readonly<Record<SlotFacts['unit'], number>>;
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
    vacancies: { heads: countFree(verdict, 'heads'), wte: countFree(verdict, 'wte') },
    shortSlots: verdict.slots.filter(({ shortfall }) => shortfall > 0).length,
  };
}

function countFree({ slots }: Verdict, unit: SlotFacts['unit']): number {
  return slots.reduce((sum, slot) => sum + (slot.unit === unit ? slot.vacancies : 0), 0);
}

/** "13 vacancies and 0.8 WTE", "no vacancies". */
function describeVacancies({ heads, wte }: KeyFigures['vacancies']): string {
  const share = wte === 0 ? '' : `${formatHundredths(wte)} WTE`;
  if (heads === 0) return share === '' ? 'no vacancies' : `${share} vacant`;
  const places = count(heads / 100, 'vacancy', 'vacancies');
  return share === '' ? places : `${places} and ${share}`;
}

/** "All 52 rotators covered; 83 % of assignments a first or second choice; worst-off: third choice; 2 vacancies". */
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

function staffing({ vacancies, shortSlots }: KeyFigures): string {
  const free = describeVacancies(vacancies);
  return shortSlots === 0 ? free : `${free}, ${count(shortSlots, 'slot')} below minimum staffing`;
}
