import { describe, expect, it } from 'vitest';
import { type Formulation, formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';

const stroke = { id: 'P1', rotation: 'stroke', site: 'S1' } as const;
const msk = { id: 'P2', rotation: 'msk', site: 'S2' } as const;

function ruleAt({ instances }: Formulation, row: { readonly tag: number }) {
  return instances[row.tag]!;
}

/** `rotator start option` of each choice of a row. */
function members(
  { model: { choices } }: Formulation,
  row: { readonly choices: Int32Array },
): readonly string[] {
  return Array.from(row.choices, (at) => `${choices.agent[at]} ${choices.start[at]} ${choices.option[at]}`);
}

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

describe('rows over one pathway', () => {
  it('cover what history leaves owed, credits pro rata and capped at the need', () => {
    const formulation = formulate(
      buildProgramme({
        settings: { cycles: 2 },
        rotators: [{ id: 'R1', wte: 0.6 }],
        rotationPillars: [
          { rotation: 'stroke', pillar: 'neuro' },
          { rotation: 'msk', pillar: 'neuro', credit: 3 },
        ],
        placements: [stroke, msk],
        rules: [{ id: 'n', kind: 'cover', subject: 'pillar:neuro', atLeast: 2, byCycle: 1 }],
        history: [{ rotator: 'R1', rotation: 'stroke' }],
      }),
    );
    const [row] = formulation.model.counters;
    expect(members(formulation, row!)).toEqual(['0 0 0', '0 0 1']);
    // Owed 200 − 60 = 140; 60 and 180 (capped at 140) in twenties.
    expect(Array.from(row!.weights)).toEqual([3, 7]);
    expect(row).toMatchObject({ atLeast: 7, atMost: null, soft: null });
    expect(ruleAt(formulation, row!)).toMatchObject({
      competencyRule: 'n',
      facts: { subject: 'pillar:neuro', required: 200, had: 60, deadline: 1 },
    });
  });

  it('count should rules in whole units of the competency tier', () => {
    const { model } = formulate(
      buildProgramme({
        rotators: ['R1'],
        rotationPillars: [{ rotation: 'stroke', pillar: 'neuro', credit: 0.5 }],
        placements: [stroke],
        rules: [{ kind: 'cover', subject: 'pillar:neuro', strength: 'should', weight: 4 }],
      }),
    );
    expect(model.counters[0]).toMatchObject({ atLeast: 2, soft: { tier: 2, weight: 4, size: 2 } });
  });

  it('drop what cannot be broken', () => {
    const { model, instances } = formulate(
      buildProgramme({
        settings: { cycles: 2 },
        rotators: ['R1'],
        placements: [stroke],
        rules: [
          { kind: 'repeat', atMost: 2 },
          { kind: 'spread', atMost: 2 },
          { kind: 'gap', atMost: 2 },
          { kind: 'move', atMost: 0 },
          { kind: 'choose', subject: 'rotation:stroke', atMost: 1 },
          { kind: 'cover', subject: 'rotation:stroke' },
        ],
        history: [{ rotator: 'R1', rotation: 'stroke' }],
        decisions: [],
      }),
    );
    // The entry in the history makes three of a rotation possible, so only `repeat` is left.
    expect(instances.map(({ rule }) => rule)).toEqual(['repeat']);
    expect(model.counters[0]).toMatchObject({ atMost: 1 });
  });

  it('count different rotations that history has not had yet', () => {
    const { model } = formulate(
      buildProgramme({
        settings: { cycles: 3 },
        rotators: ['R1'],
        placements: [stroke, msk, { id: 'P3', rotation: 'hands', site: 'S1' }],
        rules: [
          { kind: 'choose', subject: 'rotation:stroke;rotation:msk;rotation:hands', atLeast: 2, atMost: 2 },
        ],
        history: [{ rotator: 'R1', rotation: 'msk' }],
      }),
    );
    expect(model.distincts[0]).toMatchObject({ classes: 2, atLeast: 1, atMost: 1 });
    expect(model.distincts[0]!.choices).toHaveLength(6);
  });

  it('let B start only after A, unless history has A', () => {
    const spec = {
      settings: { cycles: 2 },
      rotators: ['R1'],
      placements: [stroke, msk],
      rules: [{ kind: 'before' as const, subject: 'rotation:msk > rotation:stroke' }],
    };
    const formulation = formulate(buildProgramme(spec));
    const [row] = formulation.model.precedences;
    expect(members(formulation, { choices: row!.before })).toEqual(['0 0 1', '0 1 1']);
    expect(members(formulation, { choices: row!.after })).toEqual(['0 0 0', '0 1 0']);
    const done = buildProgramme({ ...spec, history: [{ rotator: 'R1', rotation: 'msk' }] });
    expect(formulate(done).model.precedences).toEqual([]);
    const anywhere = { kind: 'before' as const, subject: 'placement:* > rotation:stroke' };
    const elsewhere = [{ rotator: 'R1', rotation: 'hands' }];
    expect(formulate(buildProgramme({ ...spec, rules: [anywhere] })).model.precedences).toHaveLength(1);
    expect(
      formulate(buildProgramme({ ...spec, rules: [anywhere], history: elsewhere })).model.precedences,
    ).toEqual([]);
  });

  it('let anything but the first assignment be what must not come first', () => {
    const formulation = formulate(
      buildProgramme({
        settings: { cycles: 2 },
        rotators: ['R1', 'R2'],
        placements: [stroke, msk],
        rules: [{ kind: 'first', subject: 'rotation:stroke', atMost: 0 }],
        history: [{ rotator: 'R2', rotation: 'msk' }],
      }),
    );
    const rows = formulation.model.precedences;
    expect(rows.map(({ agent, before, after }) => [agent, before.length, after.length])).toEqual([[0, 4, 2]]);
  });

  it('label sites for moves', () => {
    const { model } = formulate(
      buildProgramme({
        settings: { cycles: 2 },
        rotators: ['R1'],
        sites: [{ id: 'S1', area: 'north' }, { id: 'S2', area: 'north' }, { id: 'S3' }, { id: 'S4' }],
        placements: [
          stroke,
          msk,
          { id: 'P3', rotation: 'hands', site: 'S3' },
          { id: 'P4', rotation: 'hands', site: 'S4' },
        ],
        rules: [{ kind: 'move', subject: 'area:*', atMost: 0 }],
      }),
    );
    expect(model.transitions[0]).toMatchObject({ labels: 2, atMost: 0 });
    expect(Array.from(model.transitions[0]!.labelOf)).toEqual([0, 0, 1, 1, 0, 0, 1, 1]);
  });

  it('leave out instances by rule, rotator and subject', () => {
    const programme = buildProgramme({
      settings: { cycles: 3 },
      rotators: ['R1', 'R2'],
      placements: [stroke, msk],
      rules: [{ id: 'once', kind: 'repeat' }],
    });
    const subjects = (without: Parameters<typeof formulate>[1]) =>
      formulate(programme, without)
        .instances.filter(({ rule }) => rule === 'repeat')
        .map(({ rotator, facts }) => `${rotator} ${facts.subject}`);
    expect(subjects({})).toHaveLength(4);
    expect(
      subjects({
        without: [{ rule: 'repeat', rotator: programme.rotators[0]!.id, subject: 'rotation:msk' }],
      }),
    ).toEqual(['R1 rotation:stroke', 'R2 rotation:msk', 'R2 rotation:stroke']);
    expect(subjects({ without: [{ rule: 'repeat' }] })).toEqual([]);
  });
});
