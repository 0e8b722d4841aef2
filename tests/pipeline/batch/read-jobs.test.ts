import { describe, expect, it } from 'vitest';
import { arrangeFairly } from '../../../src/pipeline/batch/arrange-orders.ts';
import { readJobs } from '../../../src/pipeline/batch/read-jobs.ts';

function read(text: string): ReturnType<typeof readJobs> {
  return readJobs({ path: '/rota/nightly/jobs.csv', bytes: Buffer.from(text) });
}

describe('a table of jobs', () => {
  it('counts paths from its own folder, and takes what is blank as not asked for', () => {
    const result = read(
      'job_id,programme,scenario,baseline,seed,options\n' +
        'plain,../county,,,,\n' +
        'full,/srv/county,more;../less,../runs/now,spring,time_limit=30 explain_limit=0 backend=jslp\n',
    );
    expect(result).toMatchObject({
      kind: 'jobs',
      jobs: [
        {
          id: 'plain',
          programme: '/rota/county',
          scenarios: [],
          baseline: null,
          seed: null,
          options: { backend: 'highs', timeLimit: null, explainLimit: null },
        },
        {
          id: 'full',
          programme: '/srv/county',
          scenarios: ['/rota/nightly/more', '/rota/less'],
          baseline: '/rota/runs/now',
          seed: 'spring',
          options: { backend: 'jslp', timeLimit: 30, explainLimit: 0 },
        },
      ],
    });
  });

  it.each([
    ['a name that no folder can have', 'job_id,programme\n../x,p\n', 'bad-id', 2],
    ['two jobs of one name, whatever the case', 'job_id,programme\na,p\nA,p\n', 'duplicate-key', 3],
    ['a job without a programme', 'job_id,programme\na,\n', 'missing-value', 2],
    ['an unknown option', 'job_id,programme,options\na,p,threads=4\n', 'wrong-type', 2],
    ['a time limit of nothing', 'job_id,programme,options\na,p,time_limit=0\n', 'wrong-type', 2],
    ['no column for programmes', 'job_id\na\n', 'missing-column', null],
    ['no jobs', 'job_id,programme\n', 'empty-table', null],
  ])('with %s is rejected with the place', (_, text, code, line) => {
    const result = read(text);
    expect(result.kind).toBe('rejected');
    expect(result.issues).toContainEqual(expect.objectContaining({ file: 'jobs.csv', code, line }));
  });
});

describe('what is odd about a table of jobs', () => {
  it('is told although the jobs can be carried out: a scenario that is not read changes them', () => {
    const result = read('job_id,programme,scenaro\na,p,more\n');
    expect(result).toMatchObject({
      kind: 'jobs',
      issues: [{ code: 'unknown-column', line: 1, remedy: 'Did you mean "scenario"?' }],
    });
  });

  it('is told for each wrong option of a job', () => {
    const result = read('job_id,programme,options\na,p,time_limit=soon threads=4\n');
    expect(result.issues.map(({ reason }) => reason)).toEqual([
      '"threads=4" is not an option of a job.',
      '"time_limit=soon" is not an option of a job.',
    ]);
  });
});

describe('the order in which jobs are begun', () => {
  it('takes large and small in turn, so that neither waits for all of the others', () => {
    expect(arrangeFairly([3, 1, 5, 2, 4], (size) => size)).toEqual([5, 1, 4, 2, 3]);
    expect(arrangeFairly([1, 1, 9], (size) => size)).toEqual([9, 1, 1]);
    expect(arrangeFairly([], () => 0)).toEqual([]);
  });
});
