import { describe, expect, it } from 'vitest';
import { formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import { members, msk, ruleAt, stroke } from './read-rows.ts';

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
