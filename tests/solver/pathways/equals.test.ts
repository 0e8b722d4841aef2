import { expect, test } from 'vitest';
import { equalChoices } from '../../../solver/model/tie-break.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { encodeAllocation } from '../../../src/formulate/interpret.ts';
import { buildAllocation } from '../../support/allocation-builder.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

test('a tie-break may exchange what costs the same, and anything past the horizon', () => {
  const programme = buildProgramme({
    settings: { cycles: 2, programmeCycles: 3 },
    rotators: ['R1'],
    rotationPillars: [{ rotation: 'a', pillar: 'p' }],
    placements: ['a', 'b', 'c'].map((rotation) => ({ id: rotation.toUpperCase(), rotation, site: 'S' })),
    rules: [{ kind: 'cover', subject: 'pillar:p', atLeast: 1 }],
    preferences: [{ rotator: 'R1', prefers: 'placement:A', rank: 1 }],
  });
  const formulation = formulate(programme);
  const { model } = formulation;
  const chosen = encodeAllocation(formulation, buildAllocation(programme, { R1: 'B B A' }));
  const lottery = model.tiers.findIndex(({ name }) => name === 'lottery');
  const equal = equalChoices(model, chosen, { tier: lottery, until: formulation.horizon });
  const free = Array.from(equal, (flag, j) =>
    flag === 1
      ? [`${model.choices.start[j]} ${programme.placements[model.choices.option[j]!]?.id ?? 'idle'}`]
      : [],
  ).flat();
  // B and C share the second rank; the last cycle is past the horizon.
  expect(free).toEqual(['0 B', '0 C', '1 B', '1 C', '2 idle', '2 A']);
});
