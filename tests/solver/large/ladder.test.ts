import { describe, expect, it } from 'vitest';
import { climbLadder, type Ladder } from '../../../solver/large/improve/ladder.ts';

const LADDER: Ladder = { sizes: [60, 110, 180], patience: 32 };

describe('a ladder of neighbourhoods', () => {
  it('is climbed to its end where no size holds everybody', () => {
    expect(climbLadder(LADDER, 181)).toEqual([
      { size: 60, patience: 32 },
      { size: 110, patience: 32 },
      { size: 180, patience: 32 },
    ]);
  });

  it('ends with the first size that holds everybody, which is not tried over and over', () => {
    expect(climbLadder(LADDER, 110)).toEqual([
      { size: 60, patience: 32 },
      { size: 110, patience: 2 },
    ]);
    expect(climbLadder(LADDER, 61)).toEqual(climbLadder(LADDER, 110));
    // Smaller sizes that would be tried once more come too late.
    expect(climbLadder({ ...LADDER, sizes: [60, 110, 60, 110] }, 110)).toEqual(climbLadder(LADDER, 110));
  });

  it('has a first rung however few there are, and never more patience than was given', () => {
    expect(climbLadder(LADDER, 3)).toEqual([{ size: 60, patience: 2 }]);
    expect(climbLadder({ ...LADDER, patience: 1 }, 3)).toEqual([{ size: 60, patience: 1 }]);
  });
});
