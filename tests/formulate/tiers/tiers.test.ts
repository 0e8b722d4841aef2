import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import { type Formulation, formulate } from '../../../src/formulate/formulate.ts';
import { buildProgramme } from '../../support/programme-builder.ts';
import type { PreferenceSpec, ProgrammeSpec } from '../../support/programme-spec.ts';

const places = ['P1', 'P2', 'P3', 'P4', 'P5'].map((id, at) => ({
  id,
  rotation: at < 3 ? 'ward' : 'home',
  site: at % 2 === 0 ? 'S1' : 'S2',
}));

function withWishes(wishes: readonly Omit<PreferenceSpec, 'rotator'>[], spec: Partial<ProgrammeSpec> = {}) {
  return formulate(
    buildProgramme({
      rotators: ['R1'],
      placements: places,
      preferences: wishes.map((wish) => ({ rotator: 'R1', ...wish })),
      ...spec,
    }),
  );
}

function valuesOf({ dissatisfaction }: Formulation, cycle = 1): readonly (number | null)[] {
  return places.map((_, placement) => dissatisfaction.of(0, placement, cycle));
}

describe('dissatisfaction', () => {
  it('spreads ranks evenly and lets ties and unranked placements share their mean', () => {
    const formulation = withWishes([
      { prefers: 'placement:P2', rank: 1 },
      { prefers: 'placement:P4', rank: 2 },
      { prefers: 'placement:P1', rank: 2 },
    ]);
    // Positions 0 · 1½ 1½ · 3½ 3½ of 4.
    expect(valuesOf(formulation)).toEqual([375, 0, 875, 375, 875]);
    expect(places.map((_, placement) => formulation.dissatisfaction.rank(0, placement, 1))).toEqual([
      2, 1, 4, 2, 4,
    ]);
  });

  it('turns scores into 0 … 1000, unscored placements counting as 0 or the lowest', () => {
    expect(
      valuesOf(
        withWishes([
          { prefers: 'placement:P1', score: 8 },
          { prefers: 'placement:P2', score: 6 },
        ]),
      ),
    ).toEqual([0, 250, 1000, 1000, 1000]);
    expect(
      valuesOf(
        withWishes([
          { prefers: 'rotation:ward', score: 8 },
          { prefers: 'rotation:home', score: 6 },
        ]),
      ),
    ).toEqual([0, 0, 0, 1000, 1000]);
  });

  it('combines kinds by their weights', () => {
    const formulation = withWishes([
      { prefers: 'rotation:home', rank: 1, weight: 3 },
      { prefers: 'site:S1', rank: 1, weight: 1 },
    ]);
    // By rotation 750 for wards, 125 for homes; by site 250 for S1, 875 for S2.
    expect(valuesOf(formulation)).toEqual([625, 781, 625, 313, 156]);
  });

  it('prefers wishes of the cycle to wishes for every cycle, kind by kind', () => {
    const formulation = withWishes(
      [
        { prefers: 'placement:P1', rank: 1 },
        { prefers: 'placement:P2', rank: 1, cycle: 2 },
      ],
      { settings: { cycles: 2 } },
    );
    expect(valuesOf(formulation, 1)).toEqual([0, 625, 625, 625, 625]);
    expect(valuesOf(formulation, 2)).toEqual([625, 0, 625, 625, 625]);
  });

  it('drops wishes for what is not open, and knows who has none left', () => {
    const formulation = withWishes([{ prefers: 'placement:P1', rank: 1 }], {
      placements: [{ ...places[0]!, everyCycle: { minBand: 6 } }, places[1]!],
      rotators: [{ id: 'R1', band: 5 }],
    });
    expect(formulation.dissatisfaction.of(0, 0, 1)).toBeNull();
    expect(formulation.dissatisfaction.of(0, 1, 1)).toBe(0);
    expect(formulation.dissatisfaction.rank(0, 1, 1)).toBeNull();
    expect(formulation.dissatisfaction.hasWishes(0)).toBe(false);
  });

  it('ranks nothing in a cycle of which no wish can be met, although another cycle has wishes', () => {
    const formulation = withWishes(
      [
        { prefers: 'placement:P1', rank: 1 },
        { prefers: 'placement:P2', rank: 1, cycle: 2 },
      ],
      {
        settings: { cycles: 2 },
        placements: [places[0]!, { ...places[1]!, everyCycle: { minBand: 6 } }],
        rotators: [{ id: 'R1', band: 5 }],
      },
    );
    const { rank, hasWishes, of } = formulation.dissatisfaction;
    expect([rank(0, 0, 1), rank(0, 0, 2), of(0, 0, 2)]).toEqual([1, null, 0]);
    expect([hasWishes(0), hasWishes(0, 2)]).toEqual([true, false]);
  });
});

describe('tiers', () => {
  it('stand in the order of the objectives, the lottery as two', () => {
    const { model } = withWishes([], { objectives: ['leximin', 'travel', 'lottery', 'placed'] });
    expect(model.tiers.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'leximin leximin',
      'travel sum',
      'lottery sum',
      'lottery-tie sum',
      'placed sum',
    ]);
    expect(Array.from(model.tiers[1]!.costs)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('cost unplaced cycles unless a decision left them empty', () => {
    const spec: ProgrammeSpec = { settings: { cycles: 2 }, rotators: ['R1'], placements: [places[0]!] };
    const { model } = formulate(
      buildProgramme({
        ...spec,
        objectives: ['placed', 'preference'],
        decisions: [{ rotator: 'R1', cycle: 2, placement: null, decision: 'fix' }],
      }),
    );
    expect(model.tiers.map(({ costs }) => Array.from(costs))).toEqual([
      [1, 0, 0],
      [1000, 0, 0],
    ]);
  });

  it('cap the ledger and count only those who can be placed', () => {
    const { model } = formulate(
      buildProgramme({
        objectives: ['worst-off'],
        settings: { ledgerCap: 500 },
        rotators: ['R1', { id: 'R2', availableFrom: '2030-01-01' }, 'R3'],
        placements: [places[0]!],
        ledger: [
          { rotator: 'R1', balance: 700 },
          { rotator: 'R3', balance: 40 },
        ],
      }),
    );
    const [tier] = model.tiers;
    if (tier?.kind !== 'bottleneck') throw new Error('the tier is no bottleneck');
    expect([Array.from(tier.offsets), Array.from(tier.counted)]).toEqual([
      [500, 0, 40],
      [1, 0, 1],
    ]);
  });

  it('sum travel over the cycles and count every change against the baseline', () => {
    const { model } = formulate(
      buildProgramme({
        objectives: ['travel', 'stability'],
        settings: { cycles: 2 },
        rotators: [{ id: 'R1', homeArea: 'north', availableUntil: '2027-02-28' }],
        placements: [places[0]!, places[1]!],
        travel: [{ area: 'north', site: 'S2', minutes: 25 }],
        baseline: [
          { rotator: 'R1', cycle: 1, placement: 'P2' },
          { rotator: 'R1', cycle: 2, placement: 'P2' },
        ],
      }),
    );
    expect(model.tiers.map(({ costs }) => Array.from(costs))).toEqual([
      [0, 0, 25],
      [1, 1, 0],
    ]);
    // In cycle 2 the rotator is gone: changed whatever is chosen.
    expect(evaluateModel(model, Int32Array.of(2)).values).toEqual([
      { kind: 'sum', total: 25 },
      { kind: 'sum', total: 1 },
    ]);
  });

  it('count a rotator once however often they move, and more the sooner', () => {
    const { model } = formulate(
      buildProgramme({
        objectives: ['disruption', 'notice'],
        settings: { cycles: 3 },
        rotators: ['R1'],
        placements: [places[0]!, places[1]!],
        baseline: [1, 2, 3].map((cycle) => ({ rotator: 'R1', cycle, placement: 'P1' })),
      }),
    );
    const choiceOf = (cycle: number, option: number): number =>
      Array.from(model.choices.start.keys()).find(
        (choice) => model.choices.start[choice] === cycle - 1 && model.choices.option[choice] === option,
      ) ?? -1;
    const values = (pathway: readonly number[]): readonly number[] => {
      const chosen = Int32Array.from(pathway, (option, index) => choiceOf(index + 1, option));
      return evaluateModel(model, chosen).values.map((value) => (value.kind === 'sum' ? value.total : -1));
    };
    expect(values([0, 0, 0])).toEqual([0, 0]);
    expect(values([0, 0, 1])).toEqual([1, 1]);
    expect(values([0, -1, 0])).toEqual([1, 2]);
    expect(values([1, 0, 1])).toEqual([1, 3]);
  });

  it('draw the lottery by the published hash, once a cycle', () => {
    const rotators = ['R1', 'R2', 'R3'];
    const formulation = formulate(
      buildProgramme({
        objectives: ['lottery'],
        settings: { cycles: 2, seed: 'spring' },
        rotators,
        placements: [{ ...places[0]!, everyCycle: { capacity: 3 } }],
      }),
    );
    const { choices, tiers } = formulation.model;
    for (const cycle of [1, 2]) {
      const digest = (id: string) =>
        createHash('sha256')
          .update(`spring\u001f${id}\u001f${['2026-09-01', '2027-03-01'][cycle - 1]}`)
          .digest('hex');
      const drawn = [...rotators].sort((a, b) => (digest(a) < digest(b) ? -1 : 1));
      for (const [agent, id] of rotators.entries()) {
        const idle = Array.from(choices.option).findIndex(
          (option, at) => option === -1 && choices.agent[at] === agent && choices.start[at] === cycle - 1,
        );
        expect(tiers[0]!.costs[idle]).toBe((3 - drawn.indexOf(id)) * 1000);
      }
    }
    const hash = createHash('sha256').update('spring\u001fR1\u001fP1\u001f1').digest();
    expect(tiers[1]!.costs[1]).toBe(hash.readUInt32BE(0) % 1000);
  });

  it('count the rank profile from the worst rank or from the second', () => {
    const wishes = [
      { prefers: 'placement:P1', rank: 1 },
      { prefers: 'placement:P2', rank: 2 },
    ] as const;
    const names = (variant: 'generous' | 'greedy') =>
      withWishes(wishes, {
        placements: places.slice(0, 2),
        objectives: [{ tier: 'rank-profile', variant }],
      }).model.tiers.map(({ name, costs }) => `${name}: ${costs.join(' ')}`);
    // Choices: unplaced, P1, P2.
    expect(names('generous')).toEqual(['rank-profile-3: 1 0 0', 'rank-profile-2: 1 0 1']);
    expect(names('greedy')).toEqual(['rank-profile-2: 1 0 1', 'rank-profile-3: 1 0 0']);
  });
});
