import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, shrinkInfeasible } from '../../src/explain/conflicts/infeasible-subset.ts';

/** A monotone question: infeasible as soon as one of the planted cores is inside. */
function questionOf(cores: readonly (readonly number[])[]): (subset: readonly number[]) => Answer {
  return (subset) =>
    cores.some((core) => core.every((item) => subset.includes(item))) ? 'infeasible' : 'feasible';
}

const items = Array.from({ length: 24 }, (_, item) => item);
const coresArbitrary = fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 6 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

describe('shrinkInfeasible', () => {
  it('returns an infeasible set of which every proper subset is feasible', async () => {
    let severalCores = 0;
    await fc.assert(
      fc.asyncProperty(coresArbitrary, async (cores) => {
        const ask = questionOf(cores);
        const found = await shrinkInfeasible(items, async (subset) => ask(subset));
        expect(found.minimal).toBe(true);
        expect(ask(found.items)).toBe('infeasible');
        for (const left of found.items) {
          expect(ask(found.items.filter((item) => item !== left))).toBe('feasible');
        }
        if (cores.length > 1) severalCores += 1;
      }),
      { seed: 5, numRuns: 300 },
    );
    expect(severalCores).toBeGreaterThan(150);
  });

  it('asks far fewer questions than there are items when the core is small', async () => {
    const many = Array.from({ length: 1024 }, (_, item) => item);
    const ask = questionOf([[17, 800]]);
    const found = await shrinkInfeasible(many, async (subset) => ask(subset));
    expect(found.items).toEqual([17, 800]);
    expect(found.questions).toBeLessThan(50);
  });

  it('finds nothing needed when the ground alone is infeasible', async () => {
    const found = await shrinkInfeasible(items, async () => 'infeasible');
    expect(found).toEqual({ items: [], minimal: true, questions: 1 });
  });

  it('keeps what it could not settle, stays infeasible and says that it may not be minimal', async () => {
    let open = 0;
    await fc.assert(
      fc.asyncProperty(coresArbitrary, fc.integer({ min: 2, max: 5 }), async (cores, every) => {
        const ask = questionOf(cores);
        let asked = 0;
        const found = await shrinkInfeasible(items, async (subset) => {
          asked += 1;
          return asked % every === 0 ? 'unknown' : ask(subset);
        });
        expect(ask(found.items)).toBe('infeasible');
        if (asked >= every) {
          expect(found.minimal).toBe(false);
          open += 1;
        }
      }),
      { seed: 6, numRuns: 200 },
    );
    expect(open).toBeGreaterThan(150);
  });
});
