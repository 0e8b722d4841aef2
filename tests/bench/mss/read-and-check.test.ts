import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../../bench/mss/check-solution.ts';
import { readInstance } from '../../../bench/mss/read-instance.ts';
import { TEXT } from './instance-text.ts';

const first = { student: 0, start: 0, hospital: 0, discipline: 0 };
const second = { student: 0, start: 3, hospital: 1, discipline: 1 };
const other = { student: 1, start: 1, hospital: 1, discipline: 0 };

describe('readInstance', () => {
  it('reads scalars, lists, tables and cubes', () => {
    const instance = readInstance(TEXT);
    expect(instance).toMatchObject({ students: 2, disciplines: 2, periods: 6, duration: 2, siteLimit: 1 });
    expect(instance.groupOf).toEqual([0, 1]);
    expect(instance.quota).toEqual([1, 1, 1, 0]);
    expect(instance.able).toEqual([1, 1, 1, 1, 1, 0, 1, 1]);
    expect(instance.weights).toEqual([2, 3, -5, -7, 1, 1, -1, -1]);
    expect(instance.most.slice(-2)).toEqual([1, 0]);
  });

  it.each([
    ['a missing statement', 'ManPref=[10,20];', '', /^ManPref is missing$/],
    ['a short table', '| 6, 1 |', '|', /^PrefStudDisc has 2 numbers where 4 are expected$/],
    ['a word', 'ManPref=[10,20]', 'ManPref=[10,many]', /^ManPref has "many" where a whole number belongs$/],
    ['an empty cell', 'ManPref=[10,20]', 'ManPref=[,20]', /^ManPref has "" where/],
    [
      'a flag out of range',
      '[| 0, 0 | 1, 0 |]',
      '[| 0, 0 | 2, 0 |]',
      /^Precededby has 2, which is not within 0 … 1$/,
    ],
    ['a group out of range', '[1,2];', '[1,3];', /^DiscGroup has 3/],
    [
      'a second statement',
      'ManPref=[10,20];',
      'ManPref=[10,20];ManPref=[10,20];',
      /^ManPref is given twice$/,
    ],
    ['no statement', 'ManPref=[10,20];', 'constraint true;', /is not a statement/],
    ['too long internships', 'Duration=2', 'Duration=7', /^Duration 7 is longer than Horizon 6$/],
  ])('refuses %s by name', (_, from, to, message) => {
    expect(TEXT).toContain(from);
    expect(() => readInstance(TEXT.replace(from, to))).toThrow(message);
  });
});

describe('checkSolution', () => {
  it('scores by hand: preferences, school, a change, waiting before the last internship', () => {
    const verdict = checkSolution(readInstance(TEXT), [second, other, first]);
    expect(verdict.violations).toEqual([]);
    // 2·(4 + 5) + 3·(1 + 2) + 30 − 5 − 7·1 and 6 + 4 + 10 − 1.
    expect(verdict.desires).toEqual([45, 19]);
    expect(verdict.score).toBe(45 + 19 + 19);
  });

  it.each([
    ['a quota', [first, other], 'student 0: 0 disciplines of group 1 instead of 1'],
    [
      'the same discipline twice',
      [first, { ...second, discipline: 0 }, other],
      'student 0: discipline 0 twice',
    ],
    [
      'the wrong order',
      [{ ...first, start: 3 }, { ...second, start: 0 }, other],
      'student 0: discipline 1 without 0 before it',
    ],
    ['an overlap', [first, { ...second, start: 1 }, other], 'student 0: two internships in period 1'],
    ['leave', [first, second, { ...other, start: 0 }], 'student 1: not available in period 0'],
    ['the horizon', [first, { ...second, start: 5 }, other], 'student 0: start 5 leaves the horizon'],
    ['the site limit', [first, { ...second, hospital: 0 }, other], 'student 0: 2 disciplines at hospital 0'],
    [
      'an ability',
      [first, second, { ...other, hospital: 0, discipline: 1 }],
      'student 1: not able to work in ward (0, 1)',
    ],
    ['too few', [{ ...first, start: 1 }, second, other], 'ward (0, 0) in period 0: 0 of 1 … 1'],
    ['too many', [first, { ...second, start: 4 }, other], 'ward (1, 1) in period 5: 1 of 0 … 0'],
    ['strangers', [first, second, other, { ...other, student: 2 }], 'there is no student 2'],
  ])('sees what breaks %s', (_, solution, violation) => {
    expect(checkSolution(readInstance(TEXT), solution).violations).toContain(violation);
  });
});
