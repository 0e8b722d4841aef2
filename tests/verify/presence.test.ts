import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cycleSpan, type Day, formatDay } from '../../src/domain/calendar.ts';
import { isWorkable, measurePresence } from '../../src/verify/facts/presence.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { ProgrammeSpec } from '../support/programme-spec.ts';
import { day } from '../support/spec-values.ts';

const PLACEMENTS = [{ id: 'A', rotation: 'wards', site: 'town', everyCycle: { capacity: 9 } }];

/** First and last day of R1 in placement A in every cycle, and which cycles are workable. */
function stays(spec: Omit<ProgrammeSpec, 'placements'>): { days: string[][]; workable: readonly number[] } {
  const programme = buildProgramme({ ...spec, placements: PLACEMENTS });
  const line = Array.from({ length: programme.settings.cycles }, () => 'A').join(' ');
  const verdict = verify(programme, buildAllocation(programme, { R1: line }));
  return {
    days: verdict.assignments.map((facts) => [formatDay(facts.startsOn), formatDay(facts.endsOn)]),
    workable: verdict.rotators[0]?.workable ?? [],
  };
}

describe('cycles', () => {
  test('that begin on 31 August end on the eve of the next, leap year or not', () => {
    const start = { firstCycleStart: day('2026-08-31'), cycleMonths: 6 };
    const spans = [1, 2, 3, 4].map((cycle) => cycleSpan(start, cycle));
    expect(spans.map(({ first, last }) => [formatDay(first), formatDay(last)])).toEqual([
      ['2026-08-31', '2027-02-27'],
      ['2027-02-28', '2027-08-30'],
      ['2027-08-31', '2028-02-28'],
      ['2028-02-29', '2028-08-30'],
    ]);
  });

  test('give an assignment their first and last day', () => {
    const settings = { cycles: 3, firstCycleStart: '2027-10-31', cycleMonths: 4 };
    expect(stays({ settings, rotators: ['R1'] }).days).toEqual([
      ['2027-10-31', '2028-02-28'],
      ['2028-02-29', '2028-06-29'],
      ['2028-06-30', '2028-10-30'],
    ]);
  });
});

describe('presence', () => {
  test('clips an assignment at both ends, absences at the edge included', () => {
    const seen = stays({
      settings: { cycles: 1, minimumPresencePercent: 10 },
      rotators: [{ id: 'R1', availableFrom: '2026-09-10', availableUntil: '2027-02-20' }],
      absences: [
        { rotator: 'R1', from: '2026-09-01', until: '2026-09-30' },
        { rotator: 'R1', from: '2026-12-24', until: '2026-12-31' },
        { rotator: 'R1', from: '2027-02-01', until: '2027-06-30' },
      ],
    });
    expect(seen.days).toEqual([['2026-10-01', '2027-01-31']]);
  });

  test('half a cycle is enough, a day less is not', () => {
    // The second cycle has 184 days: 92 are half.
    const until = (availableUntil: string): readonly number[] =>
      stays({ settings: { cycles: 2 }, rotators: [{ id: 'R1', availableUntil }] }).workable;
    expect(until('2027-05-31')).toEqual([1, 2]);
    expect(until('2027-05-30')).toEqual([1]);
  });

  test('29 February counts as a day', () => {
    // 1 September 2027 to 29 February 2028: 182 days, 91 of them from 1 December.
    const from = (availableFrom: string): readonly number[] =>
      stays({
        settings: { cycles: 1, firstCycleStart: '2027-09-01' },
        rotators: [{ id: 'R1', availableFrom }],
      }).workable;
    expect(from('2027-12-01')).toEqual([1]);
    expect(from('2027-12-02')).toEqual([]);
  });

  test('none at all is never workable, even when nothing is asked', () => {
    const absences = [{ rotator: 'R1', from: '2026-09-01', until: '2027-02-28' }];
    const settings = { cycles: 1, minimumPresencePercent: 0 };
    expect(stays({ settings, rotators: ['R1'], absences }).workable).toEqual([]);
  });

  test('agrees with counting day by day', () => {
    let partly = 0;
    const span = { first: day('2026-09-01'), last: day('2026-10-15') };
    const dayIn = fc.integer({ min: span.first - 20, max: span.last + 20 }).map((value) => value as Day);
    const stretch = fc.record({ from: dayIn, length: fc.nat({ max: 25 }) });
    fc.assert(
      fc.property(
        fc.option(dayIn),
        fc.option(dayIn),
        fc.array(stretch, { maxLength: 4 }),
        (availableFrom, availableUntil, away) => {
          const programme = buildProgramme({ rotators: ['R1'], placements: PLACEMENTS });
          const rotator = { ...programme.rotators[0]!, availableFrom, availableUntil };
          const absences = away.map(({ from, length }) => ({
            rotator: rotator.id,
            from,
            until: (from + length) as Day,
            reasonCode: 'leave',
            at: { file: 'absences.csv', line: 2 },
          }));
          const present: number[] = [];
          for (let value = span.first as number; value <= span.last; value += 1) {
            const isAway = absences.some((row) => row.from <= value && value <= row.until);
            const isEmployed = (availableFrom ?? value) <= value && value <= (availableUntil ?? value);
            if (isEmployed && !isAway) present.push(value);
          }
          const measured = measurePresence(rotator, absences, span);
          expect(measured.days).toBe(45);
          expect(measured.present).toBe(present.length);
          expect(measured.first).toBe(present[0] ?? span.first);
          expect(measured.last).toBe(present.at(-1) ?? span.last);
          expect(isWorkable(measured, 50)).toBe(present.length >= 23);
          if (present.length > 0 && present.length < 45) partly += 1;
        },
      ),
      { seed: 11, numRuns: 500 },
    );
    expect(partly).toBeGreaterThan(150);
  });
});

describe('months registered', () => {
  test('from 31 August to the end of February are whole on its last day', () => {
    const programme = buildProgramme({
      settings: { firstCycleStart: '2027-02-28' },
      rotators: [{ id: 'R1', registeredOn: '2026-08-31' }, { id: 'R2', registeredOn: '2026-09-01' }, 'R3'],
      placements: [
        { id: 'A', rotation: 'wards', site: 'town', everyCycle: { capacity: 9, minMonthsRegistered: 6 } },
      ],
    });
    const verdict = verify(programme, buildAllocation(programme, { R1: 'A', R2: 'A', R3: 'A' }));
    expect(verdict.breaches.map(({ rule, rotator, facts }) => [rule, rotator, facts.months])).toEqual([
      ['registration', 'R2', 5],
      ['registration', 'R3', 0],
    ]);
  });
});
