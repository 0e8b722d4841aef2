import type { Limit } from '../../../solver/model/limit.ts';
import { cycleSpan, formatDay } from '../../domain/calendar.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Programme } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { formatHundredths } from '../../domain/units.ts';
import { count, listSome, percent } from '../../domain/wording.ts';
import type { SlotFacts, Verdict } from '../../verify/facts/verdict.ts';
import { describeByUnit, sumByUnit } from '../facts/headline.ts';
import type { RunFacts } from '../facts/run-facts.ts';

/** One line of the closing summary. */
interface SummaryLine {
  readonly label: string;
  readonly text: string;
}

/** How many people over which time: `52 rotators, 4 cycles (2026-09-01 to 2028-08-31)`. */
export function describeSize({ rotators, settings }: Programme): string {
  const first = formatDay(settings.firstCycleStart);
  const last = formatDay(cycleSpan(settings, settings.cycles).last);
  return `${count(rotators.length, 'rotator')}, ${count(settings.cycles, 'cycle')} (${first} to ${last})`;
}

/** What a coordinator wants to know first, in the order they ask it. */
export function summarise(programme: Programme, verdict: Verdict, facts: RunFacts): readonly SummaryLine[] {
  return [
    ...(facts.relaxed.length === 0
      ? []
      : [{ label: 'Relaxed', text: `only possible with changes: ${facts.relaxed.join('; ')}` }]),
    { label: 'Pillars', text: describeCoverage(verdict) },
    { label: 'Placements', text: describePlacements(verdict) },
    { label: 'Wishes', text: describeWishes(verdict) },
    { label: 'Worst-off', text: describeWorstOff(verdict) },
    { label: 'Staffing', text: describeStaffing(verdict, facts) },
    { label: 'Desirable', text: describeMisses(verdict) },
    ...(programme.decisions.length === 0
      ? []
      : [{ label: 'Decisions', text: `${count(programme.decisions.length, 'decision')} of yours kept` }]),
    { label: 'Proof', text: describeProof(facts) },
  ];
}

function describeCoverage({ coverage }: Verdict): string {
  const musts = coverage.filter(({ strength }) => strength === 'must');
  const people = [...groupBy(musts, ({ rotator }) => rotator).values()];
  if (people.length === 0) return 'no rule requires one';
  const whole = people.filter((own) => own.every(({ status }) => status === 'covered')).length;
  const later = people.length - whole;
  const all = people.length === 1 ? 'the one rotator' : `all ${people.length} rotators`;
  if (later === 0) return `every required pillar is covered, for ${all} of whom any is required`;
  const last = Math.max(...musts.map(({ completableBy }) => completableBy ?? 0));
  const plan = `a plan proves that the rest fits by the end of cycle ${last}`;
  if (whole === 0) return `nobody covers all that is required within these cycles yet; for ${all} ${plan}`;
  const now = `${whole} of ${people.length} rotators ${whole === 1 ? 'covers' : 'cover'} all that is required within these cycles`;
  return `${now}; for the other ${later === 1 ? 'one' : later} ${plan}`;
}

function describePlacements({ assignments, rotators }: Verdict): string {
  const workable = rotators.filter((own) => own.workable.length > 0);
  const idle = workable.filter((own) => own.unplaced.length > 0);
  const made = count(assignments.length, 'assignment');
  if (idle.length === 0) return `${made}; everyone has a placement in every cycle they can work`;
  const cycles = idle.reduce((total, own) => total + own.unplaced.length, 0);
  const who = listSome(idle.map(({ rotator, unplaced }) => `${rotator} (cycle ${unplaced.join(', ')})`));
  return `${made}; ${count(cycles, 'cycle')} without a placement: ${who}`;
}

const RANK_NAMES = ['first choice', 'second', 'third'];

function describeWishes({ assignments, rotators }: Verdict): string {
  const ranked = assignments.flatMap(({ rotator, rank }) => (rank === null ? [] : [{ rotator, rank }]));
  const silent = rotators.filter((own) => !own.hasWishes).length;
  const without = silent === 0 ? '' : `; ${count(silent, 'rotator')} gave no wishes`;
  const people = rotators.filter((own) => own.hasWishes && own.workable.length > 0).length;
  if (silent === rotators.length) return 'nobody gave any';
  if (ranked.length === 0)
    return `none of the ${count(people, 'person', 'people')} who gave wishes has a placement${without}`;
  const share = (name: string, belongs: (rank: number) => boolean): readonly string[] => {
    const own = ranked.filter(({ rank }) => belongs(rank)).length;
    return own === 0 ? [] : [`${own} ${name} (${percent(own, ranked.length)})`];
  };
  const parts = [
    ...RANK_NAMES.flatMap((name, index) => share(name, (rank) => rank === index + 1)),
    ...share('lower', (rank) => rank > RANK_NAMES.length),
  ];
  const lucky = new Set(ranked.filter(({ rank }) => rank <= RANK_NAMES.length).map(({ rotator }) => rotator))
    .size;
  const who =
    lucky === people
      ? 'everyone who gave wishes has'
      : `${lucky} of ${people} people ${lucky === 1 ? 'has' : 'have'}`;
  const heard = new Set(rotators.flatMap((own) => (own.hasWishes ? [own.rotator] : [])));
  const unheard = assignments.filter(({ rotator, rank }) => rank === null && heard.has(rotator)).length;
  const more = unheard === 0 ? '' : `; ${unheard} more in cycles with no wish that could be met`;
  const reach = `${who} one of the first three at least once`;
  return `${count(ranked.length, 'assignment')}: ${parts.join(', ')}${more}; ${reach}${without}`;
}

function describeWorstOff({ rotators, assignments }: Verdict): string {
  const counted = rotators.filter((own) => own.workable.length > 0);
  const worst = counted.reduce((most, own) => Math.max(most, own.programmeDissatisfaction), 0);
  if (worst === 0) return 'nobody has any dissatisfaction';
  const there = counted.filter((own) => own.programmeDissatisfaction === worst);
  const total = counted.reduce((sum, own) => sum + own.programmeDissatisfaction, 0);
  const mean = Math.round(total / counted.length);
  const who = listSome(
    there.map(({ rotator, ledger }) => {
      const ranks = assignments.filter((own) => own.rotator === rotator).map(({ rank }) => rank ?? '–');
      const carried = ledger === 0 ? '' : `, ${ledger} carried over from before`;
      const got =
        ranks.length === 0
          ? 'no placement'
          : `${ranks.length === 1 ? 'choice' : 'choices'} ${ranks.join(', ')}`;
      return `${rotator} (${got}${carried})`;
    }),
  );
  return `${who}: dissatisfaction ${worst}, where the average is ${mean} (a cycle costs from 0, a first choice that meets every wish, to 1000)`;
}

function describeStaffing({ slots }: Verdict, { tiers }: RunFacts): string {
  const short = slots.filter((slot) => slot.shortfall > 0);
  const free = describeFree(slots);
  if (short.length === 0) return `every slot has its minimum staffing; ${free}`;
  const where = listSome(
    short.map((slot) => `${slot.placement} in cycle ${slot.cycle} (by ${formatHundredths(slot.shortfall)})`),
  );
  const [first] = tiers;
  const least = first?.name === 'staffing' && first.proved && first.gap === 0;
  return `${count(short.length, 'slot')} below minimum staffing${least ? ', the least there can be' : ''}: ${where}; ${free}`;
}

function describeFree(slots: readonly SlotFacts[]): string {
  if (slots.every(({ vacancies }) => vacancies === 0)) return 'every slot is full';
  const free = sumByUnit(slots, (slot) => slot.free.together);
  const closed = sumByUnit(slots, (slot) => slot.vacancies - slot.free.supervised);
  const cut = sumByUnit(slots, (slot) => slot.free.supervised - slot.free.together);
  const unsupervised =
    closed.heads + closed.wte === 0 ? '' : `; ${describeByUnit(closed)} without a supervisor for them`;
  const brief = cut.heads + cut.wte === 0 ? '' : `; ${describeByUnit(cut)} where no whole stay fits`;
  return `${describeByUnit(free)} still free${unsupervised}${brief}`;
}

function describeMisses({ misses }: Verdict): string {
  const desirable = misses.filter(({ rule }) => rule !== 'minimum-staffing');
  if (desirable.length === 0) return 'every rule that should hold holds';
  const perRule = new Map<string, number>();
  for (const miss of desirable) {
    const name = String(miss.facts.competencyRule ?? miss.rule);
    perRule.set(name, (perRule.get(name) ?? 0) + miss.units);
  }
  const parts = [...perRule].map(([rule, units]) => `${rule} ${units === 1 ? 'once' : `${units} times`}`);
  return `missed: ${listSome(parts)}`;
}

const STOPPED: Readonly<Record<string, string>> = {
  time: 'the time limit was reached',
  interrupt: 'the run was interrupted',
  memory: 'the memory budget was reached',
  gap: 'the gap asked for was reached',
  nodes: 'the back end gave up',
  refused: 'the programme is too large for the back end',
} satisfies Readonly<Record<Limit, string>>;

/** What the objectives leave out of account although the tables ask for it; `null` when nothing is. */
export function describeNotWeighed(instances: readonly RuleInstance[]): string | null {
  if (instances.length === 0) return null;
  const staffed = instances.filter(({ rule }) => rule === 'minimum-staffing').length;
  const rules = instances.length - staffed;
  const parts = [
    ...(rules === 0 ? [] : [count(rules, 'rule that should hold', 'rules that should hold')]),
    ...(staffed === 0 ? [] : [`the minimum staffing of ${count(staffed, 'row')} of placements`]),
  ];
  return `no objective weighs ${parts.join(' or ')}`;
}

/** Why a search ended before its proof, in words. */
export function describeStop(limit: string | null): string {
  if (limit === null) return 'the search had nothing more to try';
  return STOPPED[limit] ?? `the search stopped (${limit})`;
}

function describeProof({ outcome, stopped, tiers }: RunFacts): string {
  if (outcome === 'optimal')
    return 'proved best: no other allocation serves your aims better, taken in their order';
  const open = tiers.filter(({ proved }) => !proved);
  const where = listSome(
    open.map(
      ({ name, value, bound }) => `${name} ${value} (${bound === null ? 'no bound' : `at best ${bound}`})`,
    ),
  );
  return `every rule is kept, but a better allocation may exist because ${describeStop(stopped)}: ${where}`;
}
