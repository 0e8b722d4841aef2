import { beforeAll, describe, expect, it } from 'vitest';
import { drawProgramme } from '../../../bench/generate/generate-programme.ts';
import type { Instance } from '../../../bench/run/instances.ts';
import type { ContestantName, JobAnswer, JobResult } from '../../../bench/run/job.ts';
import { type Entry, judgeContest } from '../../../bench/run/referee.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { readProgramme } from '../../../src/intake/read-programme.ts';
import { verify } from '../../../src/verify/verify.ts';

const instance: Instance = {
  name: '30x18x4 one tier',
  knobs: { rotators: 30, placements: 18, cycles: 4, tiers: ['preference'] },
};

let programme: Programme;
/** The hidden plan, told truthfully: not optimal, no bound. */
let truthful: JobAnswer;
let value: number;

beforeAll(async () => {
  const { files, plan } = drawProgramme(instance.knobs);
  const intake = await readProgramme(files);
  if (intake.kind === 'rejected') throw new Error('rejected');
  programme = intake.programme;
  value = verify(programme, plan).tiers.find(({ name }) => name === 'preference')?.value ?? -1;
  truthful = {
    kind: 'answer',
    version: '1.0',
    choices: 1000,
    steps: [{ name: 'preference', value, bound: value, proved: true }],
    trace: [],
    seconds: 2.5,
    complete: true,
    allocation: plan,
    failure: null,
    usage: { peakMemoryMib: 100.4, cpuSeconds: 2 },
  };
});

function judgeAll(...answers: [ContestantName, JobResult][]): Entry[] {
  return judgeContest(
    instance,
    programme,
    answers.map(([contestant, result]) => ({ contestant, result })),
  );
}

describe('judgeContest', () => {
  it('times an answer that the verifier accepts', () => {
    const [entry] = judgeAll(['highs', truthful]);
    expect(entry).toMatchObject({ outcome: 'proved', seconds: 2.5, cpuSeconds: 2, peakMemoryMib: 100 });
    expect(entry).toMatchObject({ gapPercent: 0, tiersProved: 1, rotators: 30 });
  });

  it('takes the time from whoever breaks a rule', () => {
    const [first, ...rest] = truthful.allocation?.assignments ?? [];
    const crowded = rest.map((each) => ({ ...each, placement: first!.placement }));
    const [entry] = judgeAll([
      'highs',
      { ...truthful, allocation: { assignments: crowded, completion: [] } },
    ]);
    expect(entry).toMatchObject({ outcome: 'rejected', seconds: null });
    expect(entry?.remark).toMatch(/^the verifier rejects it: /);
  });

  it('takes the time from whoever claims another value than the tables give', () => {
    const steps = [{ name: 'preference', value: value - 1, bound: value - 1, proved: true }];
    const [entry] = judgeAll(['highs', { ...truthful, steps }]);
    expect(entry).toMatchObject({
      outcome: 'rejected',
      seconds: null,
      remark: `preference: says ${value - 1}, proved, the verifier finds ${value}`,
    });
  });

  it('takes the time from whoever claims a bound above its own value', () => {
    const steps = [{ name: 'preference', value, bound: value + 1, proved: false }];
    const [entry] = judgeAll(['highs', { ...truthful, steps, complete: false }]);
    expect(entry).toMatchObject({ outcome: 'rejected', seconds: null });
  });

  it('believes neither of two that cannot both be right', () => {
    // Of a step that the verifier does not know, so that only the rival can tell.
    const claim = (found: number, bound: number, name = 'elsewhere'): JobAnswer => ({
      ...truthful,
      steps: [{ name, value: found, bound, proved: found === bound }],
      complete: found === bound,
    });
    const judge = (a: JobAnswer, b: JobAnswer): string[] =>
      judgeAll(['highs', a], ['cbc', b], ['placewright', truthful]).map(({ outcome }) => outcome);
    expect(judge(claim(7, 7), claim(8, 8))).toEqual(['rejected', 'rejected', 'proved']);
    expect(judge(claim(9, 8), claim(7, 5))).toEqual(['rejected', 'rejected', 'proved']);
    expect(judge(claim(9, 6), claim(7, 7))).toEqual(['stopped', 'proved', 'proved']);
    // Of a tie-break both may be true.
    const tied = (at: number): JobAnswer => claim(at, at, 'lottery-tie');
    expect(judge(tied(7), tied(8))).toEqual(['proved', 'proved', 'proved']);
    const [first] = judgeAll(['highs', claim(7, 7)], ['cbc', claim(8, 8)]);
    expect(first).toMatchObject({ seconds: null, remark: 'its claims and those of cbc cannot both be true' });
  });

  it('compares tiers only below equal proofs', () => {
    const above = { name: 'above', proved: false };
    const below = { name: 'below', proved: true };
    const answer = (value: number): JobAnswer => ({
      ...truthful,
      steps: [
        { ...above, value, bound: 0 },
        { ...below, value: 10 - value, bound: 10 - value },
      ],
      complete: false,
    });
    const entries = judgeAll(['highs', answer(3)], ['cbc', answer(4)]);
    expect(entries.map(({ outcome }) => outcome)).toEqual(['stopped', 'stopped']);
  });

  it('allows an unproved value to be better than its contestant knew, never worse', () => {
    const unproved = (claimed: number): JobAnswer => ({
      ...truthful,
      steps: [{ name: 'preference', value: claimed, bound: 0, proved: false }],
      complete: false,
    });
    const [better] = judgeAll(['highs', unproved(value + 1)]);
    expect(better).toMatchObject({ outcome: 'stopped', tiers: [{ name: 'preference', value }] });
    expect(judgeAll(['highs', unproved(value - 1)])[0]).toMatchObject({ outcome: 'rejected' });
  });

  it('says how far an unproved answer is, and follows the gap over time', () => {
    const steps = [{ name: 'preference', value, bound: Math.ceil(0.9 * value), proved: false }];
    const trace = [
      { step: 'preference', seconds: 3, value, bound: null },
      { step: 'preference', seconds: 1, value: 2 * value, bound: null },
      { step: 'preference', seconds: 2, value: null, bound: value / 2 },
    ];
    const [entry] = judgeAll(['cbc', { ...truthful, steps, trace, complete: false, failure: 'stopped' }]);
    expect(entry).toMatchObject({ outcome: 'stopped', tiersProved: 0, remark: 'stopped' });
    expect(entry?.gapPercent).toBeCloseTo(10, 1);
    expect(entry?.gapOverTime).toEqual([
      { seconds: 2, gapPercent: 75 },
      { seconds: 3, gapPercent: 50 },
    ]);
  });

  it('tells nothing found, absent and failed apart', () => {
    const entries = judgeAll(
      ['jslp', { ...truthful, allocation: null, complete: false, failure: 'stopped by its limit (time)' }],
      ['cbc', { kind: 'absent' }],
      ['glpk', { kind: 'failed', reason: 'killed' }],
    );
    expect(entries.map(({ outcome, remark }) => [outcome, remark])).toEqual([
      ['nothing', 'stopped by its limit (time)'],
      ['absent', 'not on this machine'],
      ['failed', 'killed'],
    ]);
    expect(entries.map(({ seconds }) => seconds)).toEqual([null, null, null]);
  });
});
