import { describe, expect, it } from 'vitest';
import { BestPaths } from '../../../bench/mss/best-paths.ts';
import { checkSolution } from '../../../bench/mss/check-solution.ts';
import { desireOf, isLost } from '../../../bench/mss/draft.ts';
import { moveDraft } from '../../../bench/mss/move-draft.ts';
import { QuickRandom } from '../../../bench/mss/quick-random.ts';
import type { MssInstance } from '../../../bench/mss/read-instance.ts';
import { Roster } from '../../../bench/mss/roster.ts';
import { cases, draftOf, FINE } from './drafts.ts';

describe('Roster', () => {
  it('counts as the checker does, whatever is taken, and unstaff undoes restaff', () => {
    let whole = 0;
    let short = 0;
    for (const { seed, instance, problems, rules, movable, start } of cases) {
      const random = new QuickRandom(seed + 1);
      const roster = new Roster(instance, rules, start, FINE);
      const best = new BestPaths(roster, start);
      let top = roster.whole ? roster.score : -Infinity;
      for (let move = 0; move < 60 && movable.length > 0; move += 1) {
        const student = movable[random.below(movable.length)]!;
        const draft = draftOf(roster, student);
        moveDraft(rules, student, draft, random);
        const desire = desireOf(rules, student, draft);
        if (isLost(desire)) continue;
        const had = roster.desires[student]!;
        expect(roster.gain(student, had, student, had)).toBe(0);
        const before = { score: roster.score, fined: roster.fined, shorts: roster.shorts };
        const fined = roster.restaff(student, draft);
        expect(roster.fined).toBe(before.fined + fined);
        if (random.below(3) === 0) {
          roster.unstaff(student, draft);
          expect({ score: roster.score, fined: roster.fined, shorts: roster.shorts }).toEqual(before);
          continue;
        }
        const gain = roster.gain(student, desire, student, desire);
        roster.take(student, draft, desire);
        best.note(student, student);
        expect(roster.score).toBe(before.score + gain);
        const { violations, score } = checkSolution(
          instance,
          problems.flatMap((other) => roster.path(other.student)),
        );
        expect(roster.score).toBe(score);
        expect(roster.whole).toBe(violations.length === 0);
        expect(roster.fined).toBe(FINE * countMissed(violations));
        const marked = [...roster.short.slice(0, roster.shorts)].sort((a, b) => a - b);
        expect(marked).toEqual(listShort(instance, violations));
        if (roster.whole) whole += 1;
        else short += 1;
        if (roster.whole) top = Math.max(top, score);
      }
      if (best.paths === null) expect(top).toBe(-Infinity);
      else expect(checkSolution(instance, best.paths.flat())).toMatchObject({ violations: [], score: top });
    }
    expect(whole).toBeGreaterThan(100);
    expect(short).toBeGreaterThan(100);
  });

  it('knows what two students gain together', () => {
    let compared = 0;
    for (const { instance, rules, movable, start } of cases) {
      for (const one of movable) {
        for (const two of movable) {
          if (one === two) continue;
          const roster = new Roster(instance, rules, start, FINE);
          const [mine, theirs] = [roster.desires[one]! - 3, roster.desires[two]! - 2];
          const gain = roster.gain(one, mine, two, theirs);
          const before = roster.score;
          roster.take(one, draftOf(roster, one), mine);
          roster.take(two, draftOf(roster, two), theirs);
          expect(roster.score).toBe(before + gain);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});

/** Of the checker's "ward (h, d) in period t: staff of least … most". */
function countMissed(violations: readonly string[]): number {
  return violations.reduce((sum, text) => {
    const [, staff, least, most] = /: (\d+) of (\d+) … (\d+)$/.exec(text)!.map(Number);
    return sum + Math.max(least! - staff!, staff! - most!);
  }, 0);
}

/** Cells of the same with too few, ascending. */
function listShort({ disciplines, periods }: MssInstance, violations: readonly string[]): number[] {
  const cells = violations.flatMap((text) => {
    const [, h, d, t, staff, least] = /\((\d+), (\d+)\) in period (\d+): (\d+) of (\d+)/
      .exec(text)!
      .map(Number);
    return staff! < least! ? [(h! * disciplines + d!) * periods + t!] : [];
  });
  return cells.sort((a, b) => a - b);
}
