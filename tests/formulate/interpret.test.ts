import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../solver/model/evaluate-model.ts';
import type { Allocation, Assignment } from '../../src/domain/allocation.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { encodeAllocation, interpretAllocation } from '../../src/formulate/interpret.ts';
import { buildProgramme } from '../support/programme-builder.ts';

const programme = buildProgramme({
  settings: { cycles: 3, programmeCycles: 4 },
  rotators: ['R1', { id: 'R2', availableUntil: '2026-12-31' }],
  rotations: [{ id: 'long', lengthCycles: 2 }],
  rotationPillars: [{ rotation: 'stroke', pillar: 'neuro' }],
  placements: [
    { id: 'P1', rotation: 'long', site: 'S1' },
    { id: 'P2', rotation: 'stroke', site: 'S1' },
    { id: 'P3', rotation: 'msk', site: 'S1' },
  ],
  rules: [{ kind: 'cover', subject: 'pillar:neuro' }],
  decisions: [{ rotator: 'R1', cycle: 3, placement: 'P3', decision: 'fix' }],
  history: [{ rotator: 'R2', rotation: 'stroke' }],
});
const formulation = formulate(programme);

function assignment(rotator: string, placement: string, cycle: number, length = 1): Assignment {
  return { rotator, placement, cycle, length } as Assignment;
}

const allocation: Allocation = {
  assignments: [assignment('R1', 'P1', 1, 2), assignment('R1', 'P3', 3), assignment('R2', 'P2', 1)],
  completion: [assignment('R1', 'P2', 4)],
};

describe('an allocation', () => {
  it('comes back as it went', () => {
    const chosen = encodeAllocation(formulation, allocation);
    expect(evaluateModel(formulation.model, chosen).feasible).toBe(true);
    expect(interpretAllocation(formulation, chosen)).toEqual(allocation);
    expect(interpretAllocation(formulation, chosen.slice().reverse())).toEqual(allocation);
  });

  it('idles where it says nothing', () => {
    const chosen = encodeAllocation(formulation, {
      assignments: [assignment('R1', 'P3', 3)],
      completion: [],
    });
    const { option, start } = formulation.model.choices;
    expect(Array.from(chosen, (at) => [start[at], option[at]])).toEqual([
      [0, -1],
      [1, -1],
      [2, 2],
      [3, -1],
      [0, -1],
    ]);
    // Neither pillar nor anything else is covered, which only the guarantee of R1 minds.
    const { breaches } = evaluateModel(formulation.model, chosen);
    expect(breaches.map((tag) => formulation.instances[tag]!.rotator)).toEqual(['R1']);
  });

  it('loses future assignments that serve no rule', () => {
    const completion = [...allocation.completion, assignment('R2', 'P3', 4)];
    const chosen = encodeAllocation(formulation, { ...allocation, completion });
    expect(interpretAllocation(formulation, chosen)).toEqual(allocation);
  });

  it.each([
    ['a rotator who is away', [assignment('R2', 'P2', 2), assignment('R1', 'P3', 3)]],
    ['a length that is not the rotation’s', [assignment('R1', 'P1', 1), assignment('R1', 'P3', 3)]],
    ['an unknown placement', [assignment('R1', 'P9', 1), assignment('R1', 'P3', 3)]],
    ['idling against a fix', [assignment('R1', 'P2', 1)]],
  ])('is refused with %s', (_what, assignments) => {
    expect(() => encodeAllocation(formulation, { assignments, completion: [] })).toThrow(RangeError);
  });
});
