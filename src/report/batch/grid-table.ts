import { compareIds } from '../../domain/ids.ts';
import type { Table } from '../text/csv.ts';
import type { BatchReport, JobReport } from './batch-summary.ts';

/** Programme dissatisfaction of every rotator, by job and rotator. */
type PeopleByJob = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Tiers that only choose among equals make no allocation better than another. */
const TIE_BREAKS = /^lottery/;

/**
 * `comparison.csv`: every job that has an allocation against the first one of the same programme that has: people who gain and lose by it, each
 * tier's change, and which job is better in some tier and worse in none.
 */
export function tabulateGrid(report: BatchReport, people: PeopleByJob): Table {
  const [first, ...rest] = report.jobs.filter(({ job, facts }) => facts !== null && people.has(job));
  const same = rest.filter(({ facts }) => facts?.programme === first?.facts?.programme);
  const allocated = first === undefined ? [] : [first, ...same];
  const tiers = tiersOf(first);
  return {
    columns: ['job_id', 'against', 'gain', 'lose', ...tiers.map((name) => `${name}_change`), 'dominated_by'],
    rows: allocated.map((each) => {
      const { gain, lose } = countPeople(people.get(first?.job ?? ''), people.get(each.job));
      const changes = tiers.map((name) => {
        const [now, then] = [valueOfTier(each, name), valueOfTier(first, name)];
        return now === undefined || then === undefined ? null : Math.round((now - then) * 100) / 100;
      });
      const better = allocated.filter((other) => dominates(other, each)).map(({ job }) => job);
      return [each.job, first?.job ?? null, gain, lose, ...changes, better.join(';')];
    }),
  };
}

/** `people.csv`: programme dissatisfaction, a row a rotator and a column a job. */
export function tabulatePeople(report: BatchReport, people: PeopleByJob): Table {
  const jobs = report.jobs.map(({ job }) => job).filter((job) => people.has(job));
  const rotators = [...new Set(jobs.flatMap((job) => [...(people.get(job)?.keys() ?? [])]))].sort(compareIds);
  return {
    columns: ['rotator_id', ...jobs],
    rows: rotators.map((rotator) => [rotator, ...jobs.map((job) => people.get(job)?.get(rotator) ?? null)]),
  };
}

function countPeople(
  before: ReadonlyMap<string, number> = new Map(),
  after: ReadonlyMap<string, number> = new Map(),
): { readonly gain: number; readonly lose: number } {
  const changes = [...after].map(([rotator, value]) => value - (before.get(rotator) ?? value));
  return { gain: changes.filter((each) => each < 0).length, lose: changes.filter((each) => each > 0).length };
}

function dominates(a: JobReport, b: JobReport): boolean {
  const names = tiersOf(b);
  const differences = names.map(
    (name) => (valueOfTier(a, name) ?? Number.NaN) - (valueOfTier(b, name) ?? Number.NaN),
  );
  return differences.every((each) => each <= 0) && differences.some((each) => each < 0);
}

function tiersOf(job: JobReport | undefined): readonly string[] {
  return job?.facts?.tiers.map(({ name }) => name).filter((name) => !TIE_BREAKS.test(name)) ?? [];
}

function valueOfTier(job: JobReport | undefined, name: string): number | undefined {
  return job?.facts?.tiers.find((tier) => tier.name === name)?.value;
}
