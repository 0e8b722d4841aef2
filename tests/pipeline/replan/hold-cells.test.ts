import { describe, expect, it } from 'vitest';
import { cycleSpan, type Day } from '../../../src/domain/calendar.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { holdCells, type InForce, thawCells } from '../../../src/pipeline/replan/hold-cells.ts';
import { buildAllocation } from '../../support/allocation-builder.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

/** Two cycles; nobody may be away for a single day. */
function programmeOf(...rotators: readonly string[]): Programme {
  return buildProgramme({
    settings: { cycles: 2, minimumPresencePercent: 100 },
    rotators,
    placements: [{ id: 'A', rotation: 'a', site: 'town', everyCycle: { capacity: 3 } }],
  });
}

const before = programmeOf('R1');
const firstDay = (cycle: number): Day => cycleSpan(before.settings, cycle).first;

/** R1 is at A throughout; R2 is new. */
function hold(days: { readonly freeFrom: Day; readonly today: Day }): InForce {
  const now = formulate(programmeOf('R1', 'R2'));
  return holdCells(buildAllocation(before, { R1: 'A A' }), { before, now, ...days });
}

const told = ({ frozen }: InForce): readonly string[] =>
  frozen.map(({ rotator, cycle, placement }) => `${rotator} ${cycle} ${placement ?? '-'}`);

describe('cells of an allocation in force', () => {
  it('are frozen when their cycle begins before the notice is over, and free on the very day', () => {
    const today = firstDay(1);
    expect(told(hold({ today, freeFrom: firstDay(2) }))).toEqual(['R1 1 A']);
    expect(told(hold({ today, freeFrom: (firstDay(2) + 1) as Day }))).toEqual(['R1 1 A', 'R1 2 A']);
  });

  it('stay empty for somebody new once a day that they have to be there for is over', () => {
    const freeFrom = firstDay(1);
    expect(told(hold({ freeFrom, today: firstDay(1) }))).toEqual([]);
    expect(told(hold({ freeFrom, today: (firstDay(1) + 1) as Day }))).toEqual(['R2 1 -']);
  });

  it('are told apart from those of people and placements that there are no longer', () => {
    const both = programmeOf('R1', 'R2');
    const days = { freeFrom: firstDay(2), today: firstDay(1) };
    const inForce = buildAllocation(both, { R1: 'A A', R2: 'A A' });
    const { left, cells } = holdCells(inForce, { before: both, now: formulate(programmeOf('R1')), ...days });
    expect(left.map(({ rotator, cycle }) => `${rotator} ${cycle}`)).toEqual(['R2 1', 'R2 2']);
    expect(cells.map(({ rotator, cycle }) => `${rotator} ${cycle}`)).toEqual(['R1 1', 'R1 2']);
  });

  it('are let go of where they make everything impossible, unless they have begun', () => {
    const { settings } = before;
    const frozen = hold({ today: firstDay(1), freeFrom: (firstDay(2) + 1) as Day });
    const [r1] = before.rotators;
    const thaw = (today: number): readonly string[] =>
      told(thawCells(frozen, [r1!.id], { settings, today: today as Day }));
    expect(thaw(firstDay(1))).toEqual(['R1 1 A']);
    expect(thaw(firstDay(2) - 1)).toEqual(['R1 1 A']);
    expect(thaw(firstDay(2))).toEqual(['R1 1 A', 'R1 2 A']);
    expect(told(thawCells(frozen, [], { settings, today: firstDay(1) }))).toEqual(told(frozen));
  });
});
