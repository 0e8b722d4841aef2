import type { RunFacts } from '../facts/run-facts.ts';
import type { Cell, Table } from '../text/csv.ts';

/** What a batch says of one job. */
export interface JobReport {
  readonly job: string;
  readonly key: string;
  readonly outcome: RunFacts['outcome'] | 'rejected-input' | 'failed';
  /** SHA-256 of the run's record; `null` when there is no run. */
  readonly digest: string | null;
  readonly facts: RunFacts | null;
  /** Why there is no run: a line each. */
  readonly problems: readonly string[];
}

/** A finished batch. Jobs stand in the order they were given. */
export interface BatchReport {
  readonly schema: 'placewright.batch/1';
  readonly jobs: readonly JobReport[];
}

/** `batch.json`: which run each job has; the same jobs with the same results give the same text. */
export function structureBatch({ schema, jobs }: BatchReport): object {
  return {
    schema,
    jobs: jobs.map(({ job, key, outcome, digest, problems }) => ({
      job,
      key,
      outcome,
      run: digest,
      problems,
    })),
  };
}

/** `summary.csv`: a row a job, a column a tier. */
export function tabulateBatch({ jobs }: BatchReport): Table {
  const tiers = listTiers({ jobs });
  const columns = ['job_id', 'outcome', 'programme', 'scenario', 'rotators', 'assignments', 'vacancies'];
  return {
    columns: [...columns, ...tiers, 'problem', 'key'],
    rows: jobs.map(({ job, outcome, facts, problems, key }): readonly Cell[] => [
      job,
      outcome,
      facts?.programme ?? null,
      facts?.scenario ?? null,
      facts?.rotators ?? null,
      facts?.assignments ?? null,
      facts?.vacancies ?? null,
      ...tiers.map((name) => facts?.tiers.find((tier) => tier.name === name)?.value ?? null),
      problems[0] ?? null,
      key,
    ]),
  };
}

/** Names of all tiers of any job, in the order of the first job that has each. */
export function listTiers({ jobs }: Pick<BatchReport, 'jobs'>): readonly string[] {
  return [...new Set(jobs.flatMap(({ facts }) => facts?.tiers.map(({ name }) => name) ?? []))];
}
