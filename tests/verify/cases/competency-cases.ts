import type { CompetencyKind } from '../../../src/domain/programme.ts';
import type { RuleCase } from './case.ts';

const A = { id: 'A', rotation: 'wards', site: 'town' };
const B = { id: 'B', rotation: 'clinic', site: 'coast' };
const C = { id: 'C', rotation: 'stroke', site: 'town' };

export const COMPETENCY_CASES: Readonly<Record<CompetencyKind, RuleCase>> = {
  cover: {
    programme: {
      settings: { cycles: 2 },
      rotators: [{ id: 'R1', wte: 0.6 }],
      placements: [A, B, C],
      rotationPillars: [
        { rotation: 'wards', pillar: 'frailty' },
        { rotation: 'stroke', pillar: 'frailty', credit: 0.5 },
      ],
      history: [{ rotator: 'R1', rotation: 'stroke', credit: 0.1 }],
      rules: [{ kind: 'cover', subject: 'pillar:frailty', atLeast: 1 }],
    },
    // 0.1 + 0.6 + 0.3 = 1; 0.1 + 0.6 = 0.7.
    kept: { R1: 'A C' },
    broken: { R1: 'A B' },
    finding: {
      rotator: 'R1',
      placement: null,
      cycle: null,
      refs: ['competency_rules.csv:2', 'rotators.csv:2', 'history.csv:2'],
      facts: {
        competencyRule: 'rule-001',
        subject: 'pillar:frailty',
        required: 100,
        had: 10,
        gained: 60,
        owed: 30,
        byCycle: 2,
      },
    },
  },
  choose: {
    programme: {
      settings: { cycles: 2 },
      rotators: ['R1'],
      placements: [A, B, C],
      history: [{ rotator: 'R1', rotation: 'clinic' }],
      rules: [
        { kind: 'choose', subject: 'rotation:wards;rotation:clinic;rotation:stroke', atLeast: 2, atMost: 2 },
      ],
    },
    kept: { R1: 'A B' },
    broken: { R1: 'A C' },
    finding: {
      rotator: 'R1',
      placement: null,
      cycle: null,
      refs: ['competency_rules.csv:2', 'rotators.csv:2', 'history.csv:2'],
      facts: { done: 'clinic;stroke;wards', count: 300, atLeast: 200, atMost: 200 },
    },
  },
  before: {
    programme: {
      settings: { cycles: 2 },
      rotators: ['R1'],
      placements: [A, B, C],
      rules: [{ kind: 'before', subject: 'rotation:wards;rotation:stroke > rotation:clinic' }],
    },
    kept: { R1: 'C B' },
    broken: { R1: 'B A' },
    finding: {
      rotator: 'R1',
      placement: 'B',
      cycle: 1,
      refs: ['competency_rules.csv:2', 'rotators.csv:2'],
      facts: { subject: 'rotation:wards;rotation:stroke', follows: 'rotation:clinic' },
    },
  },
  repeat: {
    programme: {
      settings: { cycles: 2 },
      rotators: ['R1'],
      placements: [A, B, { ...A, id: 'A2', site: 'coast' }],
      history: [{ rotator: 'R1', rotation: 'wards' }],
      rules: [{ kind: 'repeat' }, { kind: 'repeat', subject: 'site:*', atMost: 2 }],
    },
    kept: { R1: 'B -' },
    broken: { R1: 'B A2' },
    finding: {
      rotator: 'R1',
      placement: null,
      cycle: null,
      refs: ['competency_rules.csv:2', 'rotators.csv:2', 'history.csv:2'],
      facts: { subject: 'rotation:wards', times: 2, atMost: 100 },
    },
  },
  spread: {
    programme: {
      settings: { cycles: 3 },
      rotators: ['R1'],
      sites: [
        { id: 'town', employer: 'trust' },
        { id: 'coast', employer: 'council' },
      ],
      placements: [A, B, { ...C, everyCycle: { sevenDay: true } }],
      rules: [
        { kind: 'spread', subject: 'employer:*', atLeast: 1, atMost: 2 },
        { kind: 'spread', subject: 'seven_day:yes', atMost: 1 },
      ],
    },
    kept: { R1: 'A B C' },
    broken: { R1: 'C B C' },
    finding: {
      rotator: 'R1',
      placement: null,
      cycle: null,
      refs: ['competency_rules.csv:3', 'rotators.csv:2'],
      facts: { subject: 'seven_day:yes', cycles: 2, atMost: 100 },
    },
  },
  experience: {
    programme: {
      settings: { cycles: 2 },
      // 59 whole months on 1 September 2026, 65 on 1 March 2027.
      rotators: [{ id: 'R1', registeredOn: '2021-09-02' }],
      rotations: [{ id: 'wards', setting: 'primary care' }],
      placements: [A, B],
      rules: [{ kind: 'experience', subject: 'setting:primary care', atLeast: 60 }],
    },
    kept: { R1: 'B A' },
    broken: { R1: 'A B' },
    finding: {
      rotator: 'R1',
      placement: 'A',
      cycle: 1,
      refs: ['competency_rules.csv:2', 'rotators.csv:2'],
      facts: { subject: 'setting:primary care', months: 59, atLeast: 6000 },
    },
  },
  first: {
    programme: {
      settings: { cycles: 2 },
      rotators: ['R1', 'R2'],
      sites: [
        { id: 'town', area: 'north' },
        { id: 'coast', area: 'south' },
      ],
      placements: [A, B],
      // R2 has been somewhere, so the rule does not bind R2.
      history: [{ rotator: 'R2', rotation: 'wards' }],
      rules: [{ kind: 'first', subject: 'area:north' }],
    },
    kept: { R1: 'A B', R2: 'B A' },
    broken: { R1: 'B A', R2: 'A B' },
    finding: {
      rotator: 'R1',
      placement: 'B',
      cycle: 1,
      refs: ['competency_rules.csv:2', 'rotators.csv:2'],
      facts: { subject: 'area:north', wanted: 'first' },
    },
  },
  gap: {
    programme: {
      settings: { cycles: 4 },
      rotators: ['R1'],
      placements: [A],
      // Idle by decision in the first cycle and away in the last: neither is a gap.
      decisions: [{ rotator: 'R1', cycle: 1, placement: null, decision: 'fix' }],
      absences: [{ rotator: 'R1', from: '2028-03-01', until: '2028-08-31' }],
      rules: [{ kind: 'gap', atMost: 1 }],
    },
    kept: { R1: '- A - -' },
    broken: { R1: '- - - -' },
    finding: {
      rotator: 'R1',
      placement: null,
      cycle: null,
      refs: ['competency_rules.csv:2', 'rotators.csv:2'],
      facts: { idle: '2;3', count: 2, atMost: 100 },
    },
  },
  move: {
    programme: {
      settings: { cycles: 4 },
      rotators: ['R1'],
      sites: [
        { id: 'town', area: 'north' },
        { id: 'coast', area: 'south' },
        { id: 'hill', area: 'north' },
      ],
      placements: [A, B, { id: 'D', rotation: 'wards', site: 'hill' }],
      rules: [{ kind: 'move', subject: 'area:*', atMost: 1 }],
    },
    // An idle cycle between two assignments is no move, nor is a change of site within the area.
    kept: { R1: 'A D - B' },
    broken: { R1: 'A B - D' },
    finding: {
      rotator: 'R1',
      placement: null,
      cycle: null,
      refs: ['competency_rules.csv:2', 'rotators.csv:2'],
      facts: { of: 'area', labels: 'north;south;north', moves: 2, atMost: 100 },
    },
  },
};
