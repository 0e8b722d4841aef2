import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../../bench/mss/check-solution.ts';
import { desireOf, isLost, readDraft } from '../../../bench/mss/draft.ts';
import { fill } from '../../../bench/mss/fill.ts';
import { moveDraft } from '../../../bench/mss/move-draft.ts';
import { QuickRandom } from '../../../bench/mss/quick-random.ts';
import type { MssInstance } from '../../../bench/mss/read-instance.ts';
import { Roster } from '../../../bench/mss/roster.ts';
import { trade } from '../../../bench/mss/trade.ts';
import { cases, draftOf, FINE } from './drafts.ts';
import { ownSolutions } from './tiny-instance.ts';

describe('moveDraft, trade and fill', () => {
  it('keep the groups, and desireOf says what the checker says of one student alone', () => {
    let whole = 0;
    let broken = 0;
    let traded = 0;
    for (const { seed, instance, rules, movable, start } of cases) {
      const random = new QuickRandom(seed + 1);
      const roster = new Roster(instance, rules, start, FINE);
      for (let move = 0; move < 150 && movable.length > 0; move += 1) {
        const one = movable[move % movable.length]!;
        const two = movable[(move + 1) % movable.length]!;
        const mine = draftOf(roster, one);
        const theirs = draftOf(roster, two);
        if (one !== two && move % 3 === 0 && trade(rules, two, mine, theirs, random) !== 'none') traded += 1;
        for (let step = random.below(3); step > 0; step -= 1) moveDraft(rules, one, mine, random);
        if (roster.shorts > 0 && move % 2 === 0) fill(rules, roster.short[0]!, mine, random);
        for (const [student, draft] of [
          [one, mine],
          [two, theirs],
        ] as const) {
          const path = readDraft(rules, student, draft);
          const solution = start.flatMap((own, other) => (other === student ? path : own));
          const verdict = checkSolution({ ...instance, ...freeWards(instance) }, solution);
          expect(verdict.violations.filter((what) => what.includes('of group'))).toEqual([]);
          const ordered = path.every(({ start: from }, at) => at === 0 || path[at - 1]!.start <= from);
          const keeps = ordered && verdict.violations.length === 0;
          if (keeps) whole += 1;
          else broken += 1;
          const desire = desireOf(rules, student, draft);
          expect(isLost(desire)).toBe(!keeps);
          if (keeps) expect(desire).toBe(verdict.desires[student]);
        }
      }
    }
    expect(whole).toBeGreaterThan(600);
    expect(broken).toBeGreaterThan(300);
    expect(traded).toBeGreaterThan(100);
  });
});

describe('trade', () => {
  it('leaves staffing as it was where it says so', () => {
    let even = 0;
    let uneven = 0;
    for (const { seed, instance, problems, rules, movable, start } of cases) {
      const random = new QuickRandom(seed + 1);
      const own = problems.map(({ student }) => ownSolutions(instance, student));
      const [one, two] = movable;
      for (let move = 0; move < 200 && one !== undefined && two !== undefined; move += 1) {
        const paths = start.map((_, student) => own[student]![random.below(own[student]!.length)]!);
        const roster = new Roster(instance, rules, paths, FINE);
        const [mine, theirs] = [draftOf(roster, one), draftOf(roster, two)];
        const outcome = trade(rules, two, mine, theirs, random);
        if (outcome === 'none' || [one, two].some((s, k) => isLost(desireOf(rules, s, [mine, theirs][k]!))))
          continue;
        const after = [...readDraft(rules, one, mine), ...readDraft(rules, two, theirs)];
        const before = [...paths[one]!, ...paths[two]!];
        const places = [before, after].map((all) =>
          all.map(({ start: from, hospital, discipline }) => [from, hospital, discipline].join()).sort(),
        );
        if (outcome === 'even') expect(places[1]).toEqual(places[0]);
        if (outcome === 'even') even += 1;
        else uneven += 1;
      }
    }
    expect(even).toBeGreaterThan(20);
    expect(uneven).toBeGreaterThan(20);
  });
});

describe('fill', () => {
  it('sends somebody to the ward that is short, at that time', () => {
    let filled = 0;
    for (const { seed, instance, rules, movable, start } of cases) {
      const random = new QuickRandom(seed + 1);
      const roster = new Roster(instance, rules, start, FINE);
      for (let move = 0; move < 200 && movable.length > 0; move += 1) {
        const student = movable[random.below(movable.length)]!;
        const draft = draftOf(roster, student);
        moveDraft(rules, student, draft, random);
        const desire = desireOf(rules, student, draft);
        if (isLost(desire)) continue;
        roster.restaff(student, draft);
        roster.take(student, draft, desire);
        if (roster.shorts === 0) continue;
        const cell = roster.short[random.below(roster.shorts)]!;
        if (!fill(rules, cell, draft, random) || isLost(desireOf(rules, student, draft))) continue;
        const ward = Math.floor(cell / instance.periods);
        const periods = readDraft(rules, student, draft).flatMap(({ start: from, hospital, discipline }) =>
          hospital * instance.disciplines + discipline === ward
            ? Array.from({ length: instance.duration }, (_, p) => from + p)
            : [],
        );
        expect(periods).toContain(cell % instance.periods);
        filled += 1;
      }
    }
    expect(filled).toBeGreaterThan(20);
  });
});

function freeWards({ least, most }: MssInstance): Pick<MssInstance, 'least' | 'most'> {
  return { least: least.map(() => 0), most: most.map(() => 99) };
}
