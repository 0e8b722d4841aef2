import { describe, expect, it } from 'vitest';
import { pickWeighted, seededRandom, shuffled } from '../../../bench/generate/random.ts';

const DRAWS = 20_000;

describe('seededRandom', () => {
  it('repeats a seed and separates seeds', () => {
    const draw = (seed: string): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, () => random.unit());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('is uniform over bins, and its bell has mean 0 and variance 1', () => {
    const random = seededRandom('bins');
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < DRAWS; i += 1) {
      const bin = random.below(10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const expected = DRAWS / 10;
    const chiSquare = bins.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(27.9); // 99.9 % point for nine degrees of freedom

    const bells = Array.from({ length: DRAWS }, () => random.bell());
    const mean = bells.reduce((sum, x) => sum + x, 0) / DRAWS;
    const variance = bells.reduce((sum, x) => sum + (x - mean) ** 2, 0) / DRAWS;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });
});

describe('pickWeighted', () => {
  it('picks in proportion and never a weight of zero', () => {
    const random = seededRandom('weights');
    const counts = [0, 0, 0];
    for (let i = 0; i < DRAWS; i += 1) {
      const picked = pickWeighted(random, [1, 0, 3]);
      counts[picked] = (counts[picked] ?? 0) + 1;
    }
    expect(counts[1]).toBe(0);
    expect((counts[2] ?? 0) / (counts[0] ?? 1)).toBeCloseTo(3, 0);
  });
});

describe('shuffled', () => {
  it('keeps every element and brings each to every place', () => {
    const random = seededRandom('cards');
    const places = new Set<string>();
    for (let i = 0; i < 500; i += 1) {
      const deck = shuffled(random, [0, 1, 2, 3]);
      expect([...deck].sort()).toEqual([0, 1, 2, 3]);
      deck.forEach((card, place) => {
        places.add(`${card}@${place}`);
      });
    }
    expect(places.size).toBe(16);
  });
});
