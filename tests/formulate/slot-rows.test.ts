import { describe, expect, it } from 'vitest';
import { formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import { members, msk, ruleAt, stroke } from './read-rows.ts';

describe('slot rows', () => {
  it('count heads against capacity in whole heads, and only where it can bind', () => {
    const formulation = formulate(
      buildProgramme({
        rotators: ['R1', 'R2', 'R3'],
        placements: [
          { ...stroke, everyCycle: { capacity: 2 } },
          { ...msk, everyCycle: { capacity: 3 } },
        ],
      }),
    );
    const rows = formulation.model.slotRows;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ atLeast: null, atMost: 2, soft: null });
    expect(Array.from(rows[0]!.weights)).toEqual([1, 1, 1]);
    expect(ruleAt(formulation, rows[0]!)).toMatchObject({
      rule: 'capacity',
      placement: 'P1',
      cycle: 1,
      facts: { capacity: 200, unit: 'heads' },
    });
  });

  it('count WTE in the coarsest grain, the excess included', () => {
    const { model } = formulate(
      buildProgramme({
        rotators: [
          { id: 'R1', wte: 0.6 },
          { id: 'R2', wte: 0.6 },
          { id: 'R3', wte: 0.8 },
        ],
        placements: [{ ...stroke, everyCycle: { unit: 'wte', capacity: 1, excess: 0.25 } }],
      }),
    );
    expect(model.slotRows[0]).toMatchObject({ atMost: 6 });
    expect(Array.from(model.slotRows[0]!.weights)).toEqual([3, 3, 4]);
  });

  it('make a shortfall cost hundredths of the unit in the staffing tier', () => {
    const { model } = formulate(
      buildProgramme({
        settings: { programmeCycles: 2 },
        rotators: [{ id: 'R1', wte: 0.5 }, 'R2'],
        placements: [
          { ...stroke, everyCycle: { minimum: 2, capacity: 3 } },
          { ...msk, everyCycle: { unit: 'wte', minimum: 1.5, capacity: 3 } },
        ],
        // Its deadline gives both a future, in which nothing has to be staffed.
        rules: [{ kind: 'cover', subject: 'rotation:stroke' }],
      }),
    );
    expect(model.periods).toBe(2);
    expect(model.slotRows.map(({ atLeast, soft }) => ({ atLeast, soft }))).toEqual([
      { atLeast: 2, soft: { tier: 0, weight: 100, size: 1 } },
      { atLeast: 3, soft: { tier: 0, weight: 50, size: 1 } },
    ]);
  });

  it('limit supervision and preceptees by rows of their own', () => {
    const formulation = formulate(
      buildProgramme({
        rotators: [
          { id: 'R1', preceptorshipUntil: '2026-09-01' },
          { id: 'R2', preceptorshipUntil: '2026-08-31' },
          'R3',
        ],
        placements: [
          {
            ...stroke,
            everyCycle: { capacity: 3, supervisors: 1, rotatorsPerSupervisor: 2, preceptorPlaces: 0 },
          },
        ],
      }),
    );
    expect(
      formulation.model.slotRows.map((row) => [
        ruleAt(formulation, row).rule,
        row.choices.length,
        row.atMost,
      ]),
    ).toEqual([
      ['supervision', 3, 2],
      ['preceptor', 1, 0],
    ]);
  });

  it('bound those whom only some supervisors can serve (Hall)', () => {
    const formulation = formulate(
      buildProgramme({
        rotators: ['R1', 'R2', 'R3', 'R4'].map((id, at) => ({ id, profession: at < 2 ? 'PT' : 'OT' })),
        placements: [{ ...stroke, everyCycle: { capacity: 9 } }],
        supervisors: [
          { id: 'V1', site: 'S1', profession: 'PT' },
          { id: 'V2', site: 'S1', places: 2 },
          { id: 'V3', site: 'S1', until: '2026-12-31', places: 9 },
        ],
      }),
    );
    const rows = formulation.model.slotRows.map((row) => ({
      who: members(formulation, row).map((text) => text[0]),
      places: row.atMost,
    }));
    // Physiotherapists alone fit (2 ≤ 1 + 2), occupational therapists too (2 ≤ 2): only all together are too many.
    expect(rows).toEqual([{ who: ['0', '1', '2', '3'], places: 3 }]);
    expect(ruleAt(formulation, formulation.model.slotRows[0]!).refs).toEqual([
      { file: 'supervisors.csv', line: 2 },
      { file: 'supervisors.csv', line: 3 },
      // Who leaves within the cycle takes nobody; that is why there are no more places.
      { file: 'supervisors.csv', line: 4 },
    ]);
  });

  it('close a rotation that asks for a kind of supervisor nobody is', () => {
    const { model } = formulate(
      buildProgramme({
        rotators: ['R1'],
        rotations: [{ id: 'stroke', supervisorKinds: ['trainer'] }],
        placements: [stroke, msk],
        supervisors: [{ id: 'V1', site: 'S2' }],
      }),
    );
    expect(model.slotRows.map(({ choices, atMost }) => [choices.length, atMost])).toEqual([[1, 0]]);
  });

  it('hold pairs together and apart', () => {
    const spec = {
      rotators: ['R1', 'R2'],
      placements: [
        { ...stroke, everyCycle: { capacity: 2 } },
        { ...msk, everyCycle: { capacity: 2 }, site: 'S1' },
      ],
    };
    const rows = (pair: { kind: 'together' | 'apart'; scope: 'slot' | 'site' }) =>
      formulate(
        buildProgramme({ ...spec, pairs: [{ rotator: 'R1', other: 'R2', ...pair }] }),
      ).model.slotRows.map(({ atLeast, atMost, weights }) => ({
        atLeast,
        atMost,
        weights: Array.from(weights),
      }));
    expect(rows({ kind: 'together', scope: 'slot' })).toEqual([
      { atLeast: 0, atMost: 0, weights: [1, -1] },
      { atLeast: 0, atMost: 0, weights: [1, -1] },
    ]);
    expect(rows({ kind: 'apart', scope: 'site' })).toEqual([
      { atLeast: null, atMost: 1, weights: [1, 1, 1, 1] },
    ]);
  });
});
