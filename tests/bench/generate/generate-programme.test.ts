import { describe, expect, it } from 'vitest';
import { drawProgramme, generateProgramme } from '../../../bench/generate/generate-programme.ts';
import { completeSpec, type SpecKnobs } from '../../../bench/generate/spec.ts';
import { readProgramme } from '../../../src/intake/read-programme.ts';
import { verify } from '../../../src/verify/verify.ts';
import { accepted } from '../../support/accepted.ts';

const COUNTY: SpecKnobs = { rotators: 120, placements: 50, cycles: 4, seed: 'county' };
const SIZES: SpecKnobs[] = [
  { rotators: 30, placements: 24, cycles: 4, seed: 'a' },
  { ...COUNTY, slackPercent: 0 },
  { ...COUNTY, slackPercent: 10, professions: 3, sharedRotations: 0 },
  { rotators: 200, placements: 90, cycles: 6, seed: 'b', historyPercent: 80, absencePercent: 20 },
  { rotators: 150, placements: 60, cycles: 5, seed: 'c', professions: 1, eligible: 20 },
];

type Row = Record<string, string>;

function readTable(files: ReturnType<typeof generateProgramme>, name: string): Row[] {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) return [];
  const [header = [], ...rows] = new TextDecoder()
    .decode(file.bytes)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i] ?? ''])));
}

/** Capacity of every slot by `placement@cycle`. */
function capacities(files: ReturnType<typeof generateProgramme>, cycles: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of readTable(files, 'placements.csv')) {
    const covered = row.cycle === '' ? Array.from({ length: cycles }, (_, c) => c + 1) : [Number(row.cycle)];
    for (const cycle of covered) found.set(`${row.placement_id}@${cycle}`, Number(row.capacity));
  }
  return found;
}

describe('generateProgramme', () => {
  it('gives the same bytes for the same knobs, and others for another seed', () => {
    expect(generateProgramme(COUNTY)).toEqual(generateProgramme(COUNTY));
    expect(generateProgramme({ ...COUNTY, seed: 'other' })).not.toEqual(generateProgramme(COUNTY));
  });

  it('keeps the people and their wishes when only the slack is turned', () => {
    const [tight, loose] = [0, 10].map((slackPercent) => generateProgramme({ ...COUNTY, slackPercent }));
    expect(readTable(tight ?? [], 'rotators.csv')).toEqual(readTable(loose ?? [], 'rotators.csv'));
    expect(readTable(tight ?? [], 'placements.csv')).not.toEqual(readTable(loose ?? [], 'placements.csv'));
  });

  it.each(SIZES)(
    'lets the hidden plan fit, with at most the slack to spare: $rotators × $placements',
    (knobs) => {
      const { files, plan } = drawProgramme(knobs);
      const { slackPercent } = completeSpec(knobs);
      const capacity = capacities(files, knobs.cycles);
      const filled = new Map<string, number>();
      for (const { placement, cycle } of plan.assignments) {
        const slot = `${placement}@${cycle}`;
        filled.set(slot, (filled.get(slot) ?? 0) + 1);
      }
      for (const [slot, heads] of filled) expect(capacity.get(slot) ?? 0).toBeGreaterThanOrEqual(heads);
      for (let cycle = 1; cycle <= knobs.cycles; cycle += 1) {
        const here = [...capacity].filter(([slot]) => slot.endsWith(`@${cycle}`));
        const offered = here.reduce((sum, [, places]) => sum + places, 0);
        const taken = plan.assignments.filter((assignment) => assignment.cycle === cycle).length;
        expect(offered).toBe(taken + Math.floor((taken * slackPercent) / 100));
      }
      const away = readTable(files, 'absences.csv').length;
      expect(plan.assignments).toHaveLength(knobs.rotators * knobs.cycles - away);
    },
  );

  it.each(SIZES)('is read without a word, and its hidden plan is accepted: $cycles cycles', async (knobs) => {
    const { files, plan } = drawProgramme(knobs);
    const intake = accepted(await readProgramme(files));
    expect(intake.issues).toEqual([]);
    const verdict = verify(intake.programme, plan);
    expect(verdict.breaches).toEqual([]);
    expect(verdict.tiers).toContainEqual({ name: 'staffing', value: 0 });
    expect(verdict.tiers).toContainEqual({ name: 'placed', value: 0 });
    const owed = verdict.coverage.filter(({ strength }) => strength === 'must');
    expect(owed).toHaveLength(knobs.rotators * completeSpec(knobs).pillars);
    expect(owed.filter(({ status }) => status !== 'covered')).toEqual([]);
  });

  it('is contested: the favourites of most people cannot all be met', () => {
    const files = generateProgramme(COUNTY);
    const capacity = capacities(files, COUNTY.cycles);
    const firsts = readTable(files, 'preferences.csv').filter(({ rank }) => rank === '1');
    const demand = new Map<string, number>();
    for (const { prefers = '' } of firsts) demand.set(prefers, (demand.get(prefers) ?? 0) + 1);
    const places = (id: string): number =>
      [...capacity].reduce((sum, [slot, n]) => sum + (slot.startsWith(`${id}@`) ? n : 0), 0);
    const crowded = [...demand].filter(([wish, people]) => people > places(wish.slice('placement:'.length)));
    const disappointed = crowded.reduce((sum, [, people]) => sum + people, 0);
    expect(firsts).toHaveLength(120);
    // In the first cycle nearly every favourite is oversubscribed; even four cycles cannot serve the crowd at once.
    expect(disappointed).toBeGreaterThan(12);
    const first = [...demand].filter(([wish, n]) => n > (capacity.get(`${wish.slice(10)}@1`) ?? 0));
    expect(first.reduce((sum, [, people]) => sum + people, 0)).toBeGreaterThan(60);
  });

  it('gives people about as many placements to choose from as asked', () => {
    const files = generateProgramme({ rotators: 400, placements: 200, cycles: 4, eligible: 40 });
    const wishes = readTable(files, 'preferences.csv').length / 400;
    expect(wishes).toBeGreaterThan(32);
    expect(wishes).toBeLessThanOrEqual(40);
  });

  it.each([
    [{ ...COUNTY, placements: 10 }, 'placements must be at least 15'],
    [{ ...COUNTY, cycles: 2 }, 'no choice of 2 out of 8 rotations covers 5 pillars'],
    [{ ...COUNTY, rotators: 1.5 }, 'rotators must be a whole number'],
    [{ ...COUNTY, slackPercent: 101 }, 'slackPercent must lie between 0 and 100'],
  ])('refuses knobs that contradict each other', (knobs, message) => {
    expect(() => generateProgramme(knobs)).toThrow(message);
  });
});
