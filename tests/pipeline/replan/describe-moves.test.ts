import { expect, it } from 'vitest';
import { cycleSpan, type Day } from '../../../src/domain/calendar.ts';
import type { PlacementId } from '../../../src/domain/ids.ts';
import { countPast, isFewestProved } from '../../../src/pipeline/replan/describe-moves.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

it('counts the changes of cycles whose last day is before today', () => {
  const programme = buildProgramme({ settings: { cycles: 3 }, rotators: ['R1', 'R2'], placements: [] });
  const moved = (...cycles: readonly number[]) => ({
    cells: cycles.map((cycle) => ({ cycle, from: 'A' as PlacementId, to: null })),
  });
  const moves = [moved(1, 3), moved(1, 2)];
  const { last } = cycleSpan(programme.settings, 1);
  const countOn = (today: number): number => countPast(moves, { programme, today: today as Day });
  expect([last, last + 1].map(countOn)).toEqual([0, 2]);
  expect(countOn(cycleSpan(programme.settings, 3).first)).toBe(3);
});

it('calls the fewest people proved whatever later aims leave open', () => {
  const order = ['staffing', 'disruption', 'preference'] as const;
  const proveBut = (open: string) => order.map((name) => ({ name, proved: name !== open }));
  expect(order.map((open) => isFewestProved(proveBut(open)))).toEqual([false, false, true]);
});
