import { expect, it } from 'vitest';
import { listFutileWishes } from '../../src/explain/reasons/futile-wishes.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';

/** What R1, who is at A, wishes for in vain: B is closed to them. `wish`: how much A and B are wished for. */
function futile(wish: 'rank' | 'score', a: number, b: number): readonly number[] {
  const formulation = formulate(
    buildProgramme({
      rotators: [{ id: 'R1', drives: false }],
      placements: [
        { id: 'A', rotation: 'a', site: 'S' },
        { id: 'B', rotation: 'b', site: 'S', everyCycle: { driver: true } },
      ],
      preferences: [
        { rotator: 'R1', prefers: 'placement:A', [wish]: a },
        { rotator: 'R1', prefers: 'placement:B', [wish]: b },
      ],
    }),
  );
  return listFutileWishes(formulation, { rotator: 0, cycle: 1, placement: 0 }, new Set([0]));
}

it.each([
  ['rank', 2, 1, [1]],
  ['rank', 1, 1, []],
  ['rank', 1, 2, []],
  ['score', 4, 5, [1]],
  ['score', 5, 5, []],
  ['score', 5, 4, []],
] as const)(
  'a closed wish is told only beside a lesser one that was granted: %s %i, and %i',
  (wish, a, b, told) => {
    expect(futile(wish, a, b)).toEqual(told);
  },
);
