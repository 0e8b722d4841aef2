import { describe, expect, it } from 'vitest';
import { summariseLies } from '../../../src/pipeline/audit/measure-gaming.ts';
import { applyMisreport, drawMisreports } from '../../../src/pipeline/audit/misreport.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

const places = ['A', 'B', 'C'] as const;
const PROGRAMME = buildProgramme({
  rotators: ['R1', 'R2', 'R3'],
  placements: places.map((id) => ({ id, rotation: id, site: 'town' })),
  preferences: [
    ...places.map((id, at) => ({ rotator: 'R1', prefers: `placement:${id}` as const, rank: at + 1 })),
    ...places.map((id, at) => ({
      rotator: 'R2',
      prefers: `placement:${id}` as const,
      score: [5, 9, 7][at] ?? 0,
    })),
    { rotator: 'R3', prefers: 'placement:A', rank: 1 },
  ],
});

/** What a rotator tells: `A1 B2 C3` by rank, or by score. */
function toldBy(rotator: string, strategy: string): string | undefined {
  const lie = drawMisreports(PROGRAMME, 'seed').find(
    (each) => each.rotator === rotator && each.strategy === strategy,
  );
  return lie?.preferences
    .map(({ target, rank, score }) => `${target.id}${rank ?? (score ?? 0) / 100}`)
    .join(' ');
}

describe('drawMisreports', () => {
  it('tells ranks in another order', () => {
    expect(toldBy('R1', 'first-only')).toBe('A1');
    expect(toldBy('R1', 'swap-first-two')).toBe('A2 B1 C3');
    expect(toldBy('R1', 'drop-the-favourite')).toBe('A3 B1 C2');
    expect(toldBy('R1', 'bury-the-rest')).toBe('A1 B3 C2');
  });

  it('gives scores to others than those they were meant for', () => {
    // The truth: B 9, C 7, A 5.
    expect(toldBy('R2', 'first-only')).toBe('B9');
    expect(toldBy('R2', 'swap-first-two')).toBe('A5 B7 C9');
    expect(toldBy('R2', 'drop-the-favourite')).toBe('A7 B5 C9');
    expect(toldBy('R2', 'bury-the-rest')).toBe('A7 B9 C5');
  });

  it('leaves out what would be the truth', () => {
    expect(drawMisreports(PROGRAMME, 'seed').filter(({ rotator }) => rotator === 'R3')).toEqual([]);
  });

  it('draws the same for the same seed, and another order for another', () => {
    const order = (seed: string) =>
      drawMisreports(PROGRAMME, seed).map((lie) => `${lie.rotator} ${lie.strategy}`);
    expect(order('a')).toEqual(order('a'));
    expect(order('a')).not.toEqual(order('b'));
    expect(order('a').length).toBeGreaterThanOrEqual(8);
  });
});

describe('applyMisreport', () => {
  it('changes one rotator and keeps the canonical order', () => {
    const [lie] = drawMisreports(PROGRAMME, 'seed').filter(({ strategy }) => strategy === 'first-only');
    if (lie === undefined) throw new Error('no misreport');
    const told = applyMisreport(PROGRAMME, lie).preferences;
    expect(told.filter(({ rotator }) => rotator === lie.rotator)).toEqual(lie.preferences);
    const others = (list: typeof told) => list.filter(({ rotator }) => rotator !== lie.rotator);
    expect(others(told)).toEqual(others(PROGRAMME.preferences));
    expect(told.map(({ rotator }) => rotator)).toEqual(told.map(({ rotator }) => rotator).toSorted());
  });
});

describe('summariseLies', () => {
  it('counts what paid and what cost', () => {
    const lie = (gain: number, strategy: 'shuffle' | 'first-only') => ({
      rotator: 'R1' as never,
      strategy,
      gain,
    });
    const lies = [lie(100, 'shuffle'), lie(0, 'shuffle'), lie(-60, 'first-only'), lie(200, 'first-only')];
    expect(summariseLies(lies, { possible: 30, asked: 5 })).toMatchObject({
      possible: 30,
      asked: 5,
      sampled: 4,
      paid: 2,
      cost: 1,
      share: 0.5,
      mean_gain: 60,
      greatest_gain: 200,
      by_strategy: { shuffle: { sampled: 2, paid: 1 }, 'first-only': { sampled: 2, paid: 1 } },
    });
    expect(summariseLies(lies, { possible: 30, asked: 5 }).lies.map(({ gain }) => gain)).toEqual([200, 100]);
  });

  it('estimates nothing from no sample', () => {
    expect(summariseLies([], { possible: 30, asked: 5 })).toMatchObject({
      sampled: 0,
      share: null,
      low: null,
      high: null,
      mean_gain: null,
      greatest_gain: null,
    });
  });
});
