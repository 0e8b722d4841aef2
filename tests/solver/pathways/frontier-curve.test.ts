import { describe, expect, it } from 'vitest';
import { type Curve, mergeCurves } from '../../../solver/pathways/loads/frontier-curve.ts';

const curve = (steps: readonly (readonly [number, number])[], knownFrom = -Infinity): Curve => ({
  steps: steps.map(([worst, total]) => ({ worst, total, chosen: Int32Array.of(worst) })),
  knownFrom,
});
const pairs = (curves: readonly Curve[], floor: number) =>
  mergeCurves(curves, floor).map(({ worst, total }) => [worst, total]);

describe('mergeCurves', () => {
  it('shares the worst load and adds up totals', () => {
    const a = curve([
      [90, 10],
      [70, 12],
      [40, 20],
    ]);
    const b = curve([
      [80, 100],
      [50, 105],
    ]);
    // Caps 90, 80, 70, 50; under 40 the second component has nothing.
    expect(pairs([a, b], 50)).toEqual([
      [90, 110],
      [80, 112],
      [70, 117],
      [50, 125],
    ]);
    expect(mergeCurves([a, b], 50)[2]?.steps.map(({ chosen }) => chosen[0])).toEqual([70, 50]);
  });

  it('gives no point that another beats', () => {
    const a = curve([[30, 5]]);
    const b = curve([
      [90, 1],
      [20, 4],
    ]);
    expect(pairs([a, b], 30)).toEqual([
      [90, 6],
      [30, 9],
    ]);
    expect(pairs([curve([[30, 5]]), curve([[10, 1]])], 30)).toEqual([[30, 6]]);
  });

  it('gives only points below which it is known that nothing is as cheap', () => {
    const steps = [
      [90, 10],
      [70, 12],
    ] as const;
    // Known from 70 upwards: whether 69 costs 12 as well is open.
    expect(pairs([curve(steps, 70)], 40)).toEqual([[90, 10]]);
    expect(pairs([curve(steps, 69)], 40)).toEqual(steps.map((step) => [...step]));
    expect(pairs([curve(steps, 70)], 70)).toEqual(steps.map((step) => [...step]));
  });
});
