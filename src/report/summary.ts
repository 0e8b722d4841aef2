import type { Programme } from '../domain/programme.ts';
import type { RuleInstance } from '../domain/rules.ts';
import { formatHundredths } from '../domain/units.ts';
import type { CoverageFacts, SlotFacts, Verdict } from '../verify/verdict.ts';
import type { RunFacts } from './run-facts.ts';
import { count, listSome, percent } from './wording.ts';

/** One line of the closing summary. */
export interface SummaryLine {
  readonly label: string;
  readonly text: string;
}

/** What a coordinator wants to know first, in the order they ask it. */
export function summarise(programme: Programme, verdict: Verdict, facts: RunFacts): readonly SummaryLine[] {
  return [
    { label: 'Pillars', text: describeCoverage(verdict) },
    { label: 'Placements', text: describePlacements(verdict) },
    { label: 'Wishes', text: describeWishes(verdict) },
    { label: 'Worst-off', text: describeWorstOff(verdict) },
    { label: 'Staffing', text: describeStaffing(verdict.slots) },
    { label: 'Desirable', text: describeMisses(verdict) },
    ...(programme.decisions.length === 0
      ? []
      : [{ label: 'Decisions', text: `${count(programme.decisions.length, 'decision')} kept` }]),
    { label: 'Proof', text: describeProof(facts) },
  ];
}

function describeCoverage({ coverage }: Verdict): string {
  const musts = coverage.filter(({ strength }) => strength === 'must');
  const people = groupByRotator(musts);
  if (people.length === 0) return 'no rule asks for one';
  const whole = people.filter((own) => own.every(({ status }) => status === 'covered')).length;
  const later = people.length - whole;
  const all = `${people.length === 1 ? 'the one rotator' : `all ${people.length} rotators`} with required pillars`;
  if (later === 0) return `covered for ${all}`;
  return `covered for ${whole} and provably completable later for ${later} of ${all}`;
}

function groupByRotator(coverage: readonly CoverageFacts[]): readonly (readonly CoverageFacts[])[] {
  const groups = new Map<string, CoverageFacts[]>();
  for (const row of coverage) {
    const group = groups.get(row.rotator);
    if (group === undefined) groups.set(row.rotator, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function describePlacements({ assignments, rotators }: Verdict): string {
  const workable = rotators.filter((own) => own.workable.length > 0);
  const idle = workable.filter((own) => own.unplaced.length > 0);
  const made = count(assignments.length, 'assignment');
  if (idle.length === 0) return `${made}; nobody is without a placement in a cycle they can work`;
  const cycles = idle.reduce((total, own) => total + own.unplaced.length, 0);
  const who = listSome(idle.map(({ rotator, unplaced }) => `${rotator} (cycle ${unplaced.join(', ')})`));
  return `${made}; ${count(cycles, 'cycle')} without a placement: ${who}`;
}

const RANK_NAMES = ['first', 'second', 'third'];

function describeWishes({ assignments, rotators }: Verdict): string {
  const ranks = assignments.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  const silent = rotators.filter((own) => !own.hasWishes).length;
  const without = silent === 0 ? '' : `; ${count(silent, 'rotator')} gave no wishes`;
  if (ranks.length === 0) return `nobody gave any`;
  const parts = RANK_NAMES.map((name, index) =>
    describeShare(ranks, `${name} choice`, (rank) => rank === index + 1),
  );
  const lower = describeShare(ranks, 'lower', (rank) => rank > RANK_NAMES.length);
  return `${[...parts, lower].filter((part) => part !== null).join(', ')}${without}`;
}

function describeShare(
  ranks: readonly number[],
  name: string,
  belongs: (rank: number) => boolean,
): string | null {
  const own = ranks.filter(belongs).length;
  return own === 0 ? null : `${own} at ${name} (${percent(own, ranks.length)})`;
}

function describeWorstOff({ rotators, assignments }: Verdict): string {
  const counted = rotators.filter((own) => own.workable.length > 0);
  const worst = counted.reduce((most, own) => Math.max(most, own.programmeDissatisfaction), 0);
  if (worst === 0) return 'nobody has any dissatisfaction';
  const there = counted.filter((own) => own.programmeDissatisfaction === worst);
  const total = counted.reduce((sum, own) => sum + own.programmeDissatisfaction, 0);
  const mean = Math.round(total / counted.length);
  const who = listSome(
    there.map(({ rotator }) => {
      const ranks = assignments.filter((own) => own.rotator === rotator).map(({ rank }) => rank ?? '–');
      return `${rotator} (choices ${ranks.join(', ')})`;
    }),
  );
  return `dissatisfaction ${worst} (mean ${mean}; 1000 is the worst a cycle can be): ${who}`;
}

function describeStaffing(slots: readonly SlotFacts[]): string {
  const vacant = slots.reduce((sum, slot) => sum + slot.vacancies, 0);
  const short = slots.filter((slot) => slot.shortfall > 0);
  const free = vacant === 0 ? 'every slot is full' : `${formatHundredths(vacant)} places still free`;
  if (short.length === 0) return `every slot has its minimum staffing; ${free}`;
  const where = listSome(
    short.map(
      (slot) => `${slot.placement} in cycle ${slot.cycle} (short by ${formatHundredths(slot.shortfall)})`,
    ),
  );
  return `${count(short.length, 'slot')} below minimum staffing: ${where}; ${free}`;
}

function describeMisses({ misses }: Verdict): string {
  const desirable = misses.filter(({ rule }) => rule !== 'minimum-staffing');
  if (desirable.length === 0) return 'every rule that should hold holds';
  const perRule = new Map<string, number>();
  for (const miss of desirable) {
    const name = String(miss.facts.competencyRule ?? miss.rule);
    perRule.set(name, (perRule.get(name) ?? 0) + miss.units);
  }
  const parts = [...perRule].map(([rule, units]) => `${rule} ${units}×`);
  return `rules that should hold are missed: ${listSome(parts)}`;
}

const STOPPED: Readonly<Record<string, string>> = {
  time: 'the time limit was reached',
  interrupt: 'the run was interrupted',
  memory: 'the memory budget was reached',
  gap: 'the gap asked for was reached',
  nodes: 'the back end gave up',
  refused: 'the programme is too large for the back end',
};

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
export function describeStop(limit: string): string {
  return STOPPED[limit] ?? `the search stopped (${limit})`;
}

function describeProof({ outcome, stopped, tiers }: RunFacts): string {
  if (outcome === 'optimal') return 'proved: on no aim, in their order, can any allocation do better';
  const open = tiers.filter(({ proved }) => !proved);
  const why = stopped === null ? '' : ` because ${describeStop(stopped)}`;
  const where = listSome(
    open.map(
      ({ name, value, bound }) => `${name} is ${value}, ${bound === null ? 'no bound' : `at best ${bound}`}`,
    ),
  );
  return `verified, but not proved best${why}: ${where}`;
}
