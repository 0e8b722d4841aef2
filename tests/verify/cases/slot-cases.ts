import type { RuleId } from '../../../src/domain/rules.ts';
import type { RuleCase } from './case.ts';

type SlotRule = Extract<
  RuleId,
  | 'one-placement'
  | 'availability'
  | 'offered'
  | 'capacity'
  | 'minimum-staffing'
  | 'supervision'
  | 'named-supervision'
  | 'preceptor'
  | 'pair'
  | 'decision'
>;

const A = { id: 'A', rotation: 'wards', site: 'town' };
const B = { id: 'B', rotation: 'clinic', site: 'coast' };

export const SLOT_CASES: Readonly<Record<SlotRule, RuleCase>> = {
  'one-placement': {
    programme: {
      settings: { cycles: 2 },
      rotators: ['R1'],
      rotations: [{ id: 'wards', lengthCycles: 2 }],
      placements: [A, B],
    },
    kept: { R1: 'A =' },
    broken: { R1: 'A = & - B' },
    finding: {
      rotator: 'R1',
      placement: 'B',
      cycle: 2,
      refs: ['rotators.csv:2'],
      facts: { other: 'A', otherCycle: 1 },
    },
  },
  availability: {
    programme: {
      settings: { cycles: 2 },
      rotators: [{ id: 'R1', availableFrom: '2026-09-15' }],
      placements: [A],
      // Second cycle: 1 March to 31 August 2027, 184 days; away for 93 of them.
      absences: [{ rotator: 'R1', from: '2027-03-01', until: '2027-06-01' }],
    },
    kept: { R1: 'A -' },
    broken: { R1: '- A' },
    finding: {
      rotator: 'R1',
      placement: 'A',
      cycle: 2,
      refs: ['rotators.csv:2', 'absences.csv:2'],
      facts: { present: 91, days: 184, minimumPercent: 50 },
    },
  },
  offered: {
    programme: {
      settings: { cycles: 2 },
      rotators: ['R1'],
      placements: [{ ...A, byCycle: { 2: { capacity: 0 } } }],
    },
    kept: { R1: 'A -' },
    broken: { R1: '- A' },
    finding: {
      rotator: 'R1',
      placement: 'A',
      cycle: 2,
      refs: ['placements.csv:3'],
      facts: { problem: 'not-offered' },
    },
  },
  capacity: {
    programme: {
      rotators: ['R1', { id: 'R2', wte: 0.6 }, { id: 'R3', wte: 0.6 }],
      placements: [{ ...A, everyCycle: { unit: 'wte', capacity: 1, excess: 0.2 } }, B],
    },
    kept: { R1: 'B', R2: 'A', R3: 'A' },
    broken: { R1: 'A', R2: 'A', R3: 'B' },
    finding: {
      rotator: null,
      placement: 'A',
      cycle: 1,
      refs: ['placements.csv:2', 'rotators.csv:2', 'rotators.csv:3'],
      facts: { filled: 160, capacity: 100, excess: 20, unit: 'wte' },
    },
  },
  'minimum-staffing': {
    programme: {
      rotators: ['R1', 'R2'],
      placements: [{ ...A, everyCycle: { capacity: 2, minimum: 2 } }, B],
    },
    kept: { R1: 'A', R2: 'A' },
    broken: { R1: 'A', R2: 'B' },
    finding: {
      strength: 'should',
      rotator: null,
      placement: 'A',
      cycle: 1,
      refs: ['placements.csv:2'],
      facts: { filled: 100, minimum: 200, unit: 'heads' },
    },
  },
  supervision: {
    programme: {
      rotators: ['R1', 'R2', 'R3'],
      placements: [{ ...A, everyCycle: { capacity: 3, supervisors: 1, rotatorsPerSupervisor: 2 } }, B],
    },
    kept: { R1: 'A', R2: 'A', R3: 'B' },
    broken: { R1: 'A', R2: 'A', R3: 'A' },
    finding: {
      rotator: null,
      placement: 'A',
      cycle: 1,
      refs: ['placements.csv:2'],
      facts: { rotators: 3, supervisors: 1, rotatorsPerSupervisor: 2, atMost: 2 },
    },
  },
  'named-supervision': {
    programme: {
      rotators: ['R1', { id: 'R2', profession: 'occupational therapist' }, 'R3'],
      rotations: [{ id: 'wards', supervisorKinds: ['gp-trainer'] }],
      placements: [
        { ...A, everyCycle: { capacity: 3 } },
        { ...B, everyCycle: { capacity: 3 } },
      ],
      supervisors: [
        { id: 'V1', site: 'town', kind: 'gp-trainer', places: 1 },
        { id: 'V2', site: 'town', kind: 'gp-trainer', profession: 'occupational therapist', places: 1 },
        // Right in kind, but leaves a day before the cycle does.
        { id: 'V3', site: 'town', kind: 'gp-trainer', places: 5, until: '2027-02-27' },
        { id: 'V4', site: 'town', kind: 'pre-registration-masters', places: 5 },
      ],
    },
    kept: { R1: 'A', R2: 'A', R3: 'B' },
    // Three heads, but V2 serves no physiotherapist: the two of them share one place.
    broken: { R1: 'A', R2: 'B', R3: 'A' },
    finding: {
      rotator: null,
      placement: 'A',
      cycle: 1,
      refs: [
        'rotators.csv:2',
        'rotators.csv:4',
        'supervisors.csv:2',
        'supervisors.csv:3',
        'supervisors.csv:4',
        'supervisors.csv:5',
      ],
      facts: { site: 'town', rotators: 'R1;R3', needed: 2, places: 1 },
    },
  },
  preceptor: {
    programme: {
      settings: { cycles: 2 },
      rotators: [
        { id: 'R1', preceptorshipUntil: '2026-09-01' },
        { id: 'R2', preceptorshipUntil: '2027-03-01' },
      ],
      placements: [{ ...A, everyCycle: { capacity: 2, preceptorPlaces: 1 } }, B],
    },
    // In the second cycle R1 is no preceptee any more.
    kept: { R1: 'A A', R2: 'B A' },
    broken: { R1: 'A A', R2: 'A A' },
    finding: {
      rotator: null,
      placement: 'A',
      cycle: 1,
      refs: ['placements.csv:2', 'rotators.csv:2', 'rotators.csv:3'],
      facts: { preceptees: 2, preceptorPlaces: 1 },
    },
  },
  pair: {
    programme: {
      settings: { cycles: 2 },
      // In the second cycle R2 has left, so R1 is free.
      rotators: ['R1', { id: 'R2', availableUntil: '2027-02-28' }],
      placements: [A, { ...B, site: 'town' }, { id: 'C', rotation: 'clinic', site: 'hill' }],
      pairs: [{ rotator: 'R1', other: 'R2', kind: 'together', scope: 'site' }],
    },
    kept: { R1: 'A C', R2: 'B -' },
    broken: { R1: 'A C', R2: 'C -' },
    finding: {
      rotator: 'R1',
      placement: 'A',
      cycle: 1,
      refs: ['pairs.csv:2', 'rotators.csv:2', 'rotators.csv:3'],
      facts: { other: 'R2', kind: 'together', scope: 'site', otherPlacement: 'C' },
    },
  },
  decision: {
    programme: {
      settings: { cycles: 2 },
      rotators: ['R1'],
      placements: [A, B],
      decisions: [{ rotator: 'R1', cycle: 2, placement: 'B', decision: 'fix' }],
    },
    kept: { R1: 'A B' },
    broken: { R1: 'B A' },
    finding: {
      rotator: 'R1',
      placement: 'A',
      cycle: 2,
      refs: ['decisions.csv:2'],
      facts: { decision: 'fix', decided: 'B' },
    },
  },
};
