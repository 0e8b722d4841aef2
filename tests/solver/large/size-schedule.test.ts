import { describe, expect, it } from 'vitest';
import { type SizeSchedule, scheduleSizes } from '../../../solver/large/improve/size-schedule.ts';

const SIZE_SCHEDULE: SizeSchedule = { sizes: [60, 110, 180], patience: 32 };

describe('a ladder of neighbourhoods', () => {
  it('is climbed to its end where no size holds everybody', () => {
    expect(scheduleSizes(SIZE_SCHEDULE, 181)).toEqual([
      { size: 60, patience: 32 },
      { size: 110, patience: 32 },
      { size: 180, patience: 32 },
    ]);
  });

  it('ends with the first size that holds everybody, which is not tried over and over', () => {
    expect(scheduleSizes(SIZE_SCHEDULE, 110)).toEqual([
      { size: 60, patience: 32 },
      { size: 110, patience: 2 },
    ]);
    expect(scheduleSizes(SIZE_SCHEDULE, 61)).toEqual(scheduleSizes(SIZE_SCHEDULE, 110));
    // Smaller sizes that would be tried once more come too late.
    expect(scheduleSizes({ ...SIZE_SCHEDULE, sizes: [60, 110, 60, 110] }, 110)).toEqual(
      scheduleSizes(SIZE_SCHEDULE, 110),
    );
  });

  it('has a first rung however few there are, and never more patience than was given', () => {
    expect(scheduleSizes(SIZE_SCHEDULE, 3)).toEqual([{ size: 60, patience: 2 }]);
    expect(scheduleSizes({ ...SIZE_SCHEDULE, patience: 1 }, 3)).toEqual([{ size: 60, patience: 1 }]);
  });
});
