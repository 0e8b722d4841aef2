import { describe, expect, it } from 'vitest';
import type { MssClaim } from '../../../bench/mss/job.ts';
import { type Claimed, type Contest, judgeClaims } from '../../../bench/mss/judge-claims.ts';
import type { Reference } from '../../../bench/mss/read-reference.ts';
import { readSolution, writeSolution } from '../../../bench/mss/solution-file.ts';
import { describeRow, summarise, writeCsv, writeMarkdown } from '../../../bench/mss/write-tables.ts';
import { tinyInstance, tryEverything } from './tiny-instance.ts';

const instance = tinyInstance(1);
const { score, solution } = tryEverything(instance)!;
const unknown: Reference = { bestKnown: null, upperBound: null, annealingBest: null, annealingAverage: null };
const contest: Contest = { name: 'tiny', instance, reference: unknown };
const claim: MssClaim = {
  kind: 'answer',
  solution,
  score,
  bound: score,
  seconds: 2,
  cpuSeconds: 0.5,
  peakMemoryMib: 60,
  remark: '',
};
const slower = { ...claim, cpuSeconds: 2 };

function judgeOne(change: Partial<MssClaim>, reference = unknown): ReturnType<typeof judgeClaims>[number] {
  const result = { ...claim, ...change };
  return judgeClaims({ ...contest, reference }, [{ contestant: 'placewright', result }])[0]!;
}

describe('judgeClaims', () => {
  it('prints what the checker agrees with', () => {
    expect(judgeOne({})).toMatchObject({ outcome: 'proved', score, bound: score, cpuSeconds: 0.5, solution });
    expect(judgeOne({ bound: score + 3 })).toMatchObject({ outcome: 'stopped', score, bound: score + 3 });
    expect(judgeOne({ score: score - 1, bound: score + 1 })).toMatchObject({ outcome: 'stopped', score });
    const nothing = { solution: null, score: null, bound: Infinity };
    expect(judgeOne(nothing)).toMatchObject({ outcome: 'nothing', score: null, bound: null, seconds: 2 });
  });

  it.each([
    ['a broken rule', { solution: solution.slice(1) }, /^the checker rejects it: /],
    ['a score too high', { score: score + 1, bound: score + 5 }, /^says \d+, the checker finds \d+$/],
    [
      'a proof of less than it has',
      { score: score - 1, bound: score - 1 },
      /^its bound \d+ is below its score/,
    ],
    ['no score for a solution', { score: null, bound: score + 5 }, /^says null, /],
  ])('rejects %s, and prints no time', (_, change, remark) => {
    const blank = { score: null, bound: null, seconds: null, cpuSeconds: null, solution: null };
    expect(judgeOne(change)).toMatchObject({
      ...blank,
      outcome: 'rejected',
      remark: expect.stringMatching(remark),
    });
  });

  it('rejects a bound below the best known, and both where two cannot be true', () => {
    const better = { ...unknown, bestKnown: score + 1 };
    expect(judgeOne({}, better)).toMatchObject({
      outcome: 'rejected',
      remark: expect.stringMatching(/best known/),
    });
    const low = { ...claim, solution: null, score: null, bound: score - 1 };
    const both: Claimed = [
      { contestant: 'placewright', result: claim },
      { contestant: 'highs', result: low },
    ];
    expect(judgeClaims(contest, both)).toMatchObject([
      { outcome: 'rejected', remark: 'its claims and those of highs cannot both be true' },
      { outcome: 'rejected', remark: 'its claims and those of placewright cannot both be true' },
    ]);
  });

  it('says what went wrong in a process', () => {
    const failed: Claimed = [{ contestant: 'highs', result: { kind: 'failed', reason: 'was killed' } }];
    expect(judgeClaims(contest, failed)).toMatchObject([{ outcome: 'failed', remark: 'was killed' }]);
  });
});

describe('the tables', () => {
  const run = {
    folder: 'small',
    timeLimit: 7,
    threads: 1 as const,
    machine: { processor: 'P', cores: 2, memoryGib: 4, system: 's', node: 'v20', commit: 'abc' },
  };
  const reference = { ...unknown, bestKnown: score };
  const pair = (theirs: MssClaim): Claimed => [
    { contestant: 'placewright', result: claim },
    { contestant: 'highs', result: theirs },
  ];
  const rows = [
    ...[slower, { ...slower, bound: score + 2, remark: 'stopped, at last' }].map((theirs) => pair(theirs)),
    pair(slower).slice(0, 1),
  ].map((claims) => ({ instance: 'tiny', reference, entries: judgeClaims(contest, claims) }));

  it('hold both side by side, and sum up', () => {
    expect(summarise(run, rows)).toEqual([
      'placewright: 3 of 3 proved, the best known score reached on 3; median processor time to the proof 0.50 s.',
      'highs: 1 of 2 proved, the best known score reached on 2; median processor time to the proof more than 7 s.',
      'On the 2 instances of highs, placewright: 2 of 2 proved, the best known score reached on 2; median processor time to the proof 0.50 s.',
      'Both proved 1: there highs took 4.00 times our processor time in the median (4.00 to 4.00).',
    ]);
    const lines = writeMarkdown(run, rows).split('\n');
    expect(lines[2]).toMatch(/^P, 2 cores .* commit abc\.$/);
    const mine = `proved | ${score} | ${score} | 2.00 | 0.50`;
    expect(lines.slice(-4, -1)).toEqual([
      `| tiny | ${score} | ${mine} | proved | ${score} | ${score} | 2.00 | 2.00 | 4.00 |`,
      `| tiny | ${score} | ${mine} | stopped | ${score} | ${score + 2} | > 2.00 | 2.00 |  |`,
      `| tiny | ${score} | ${mine} |  |  |  |  |  |  |`,
    ]);
    const onTwo = { ...run, threads: 2 as const };
    expect(writeMarkdown(onTwo, rows)).toContain('Placewright has two threads, each with that limit');
    const late = rows.slice(0, 1).map((row) => ({
      ...row,
      entries: row.entries.map((entry) => ({ ...entry, outcome: 'stopped' as const })),
    }));
    expect(summarise(onTwo, late)[0]).toContain('more than 14 s');
    expect(summarise(onTwo, late)[1]).toContain('more than 7 s');
    expect(describeRow(rows[2]!)).toBe(`tiny  ${score}  proved  ${score}  ${score}  2.00  0.50`);
    const csv = writeCsv(rows).split('\n');
    expect(csv).toHaveLength(7);
    expect(csv[4]).toBe(
      `tiny,highs,stopped,${score},${score + 2},2.000,2.000,60,${score},,"stopped, at last"`,
    );
  });
});

describe('solution files', () => {
  it('come back as they were, counted from 1 in the file', () => {
    const text = writeSolution([...solution].reverse());
    const [first] = readSolution(text);
    const line = [first!.student, first!.start, first!.hospital, first!.discipline].map((n) => n + 1).join();
    expect(text.split('\n').slice(0, 2)).toEqual(['student,start,hospital,discipline', line]);
    expect(readSolution(text)).toEqual(solution);
    expect(readSolution(text.replaceAll('\n', '\r\n'))).toHaveLength(solution.length);
  });

  it.each([
    ['student,start\n1,2\n', /^line 1 must be/],
    ['student,start,hospital,discipline\n1,1,1,1\n1,2,x,1\n', /^line 3 is not four whole numbers$/],
  ])('are refused when they are not solutions', (text, message) => {
    expect(() => readSolution(text)).toThrow(message);
  });
});
