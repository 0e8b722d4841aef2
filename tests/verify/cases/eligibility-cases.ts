import type { EligibilityRule } from '../../../src/verify/facts/eligible.ts';
import type { RuleCase } from './case.ts';

/** Two placements, A open to R1 and B not. */
const A = { id: 'A', rotation: 'wards', site: 'town' };

export const ELIGIBILITY_CASES: Readonly<Record<EligibilityRule, RuleCase>> = {
  profession: {
    programme: {
      rotators: [{ id: 'R1', profession: 'occupational therapist' }],
      rotations: [{ id: 'msk', professions: ['physiotherapist', 'podiatrist'] }],
      placements: [A, { id: 'B', rotation: 'msk', site: 'town' }],
    },
    kept: { R1: 'A' },
    broken: { R1: 'B' },
    finding: {
      rotator: 'R1',
      placement: 'B',
      cycle: 1,
      refs: ['rotators.csv:2', 'rotations.csv:2'],
      facts: { profession: 'occupational therapist', allowed: 'physiotherapist;podiatrist' },
    },
  },
  band: {
    programme: {
      rotators: [{ id: 'R1', band: 5 }],
      placements: [A, { id: 'B', rotation: 'wards', site: 'town', everyCycle: { minBand: 6, maxBand: 7 } }],
    },
    kept: { R1: 'A' },
    broken: { R1: 'B' },
    finding: {
      rotator: 'R1',
      placement: 'B',
      cycle: 1,
      refs: ['rotators.csv:2', 'placements.csv:3'],
      facts: { band: 5, minBand: 6, maxBand: 7 },
    },
  },
  driver: {
    programme: {
      rotators: [{ id: 'R1', drives: false }, { id: 'R2' }],
      placements: [A, { id: 'B', rotation: 'wards', site: 'town', everyCycle: { driver: true } }],
    },
    kept: { R1: 'A', R2: 'B' },
    broken: { R1: 'B', R2: 'A' },
    finding: {
      rotator: 'R1',
      placement: 'B',
      cycle: 1,
      refs: ['rotators.csv:2', 'placements.csv:3'],
      facts: { drives: 'no' },
    },
  },
  'seven-day': {
    programme: {
      settings: { cycles: 2 },
      rotators: [{ id: 'R1', sevenDay: false }, 'R2'],
      placements: [A, { id: 'B', rotation: 'wards', site: 'town', byCycle: { 2: { sevenDay: true } } }],
    },
    kept: { R1: 'B A', R2: 'A B' },
    broken: { R1: 'A B', R2: 'B A' },
    finding: {
      rotator: 'R1',
      placement: 'B',
      cycle: 2,
      refs: ['rotators.csv:2', 'placements.csv:4'],
      facts: { sevenDay: 'no' },
    },
  },
  registration: {
    programme: {
      settings: { cycles: 2 },
      // 11 whole months on 1 September 2026, 17 on 1 March 2027.
      rotators: [{ id: 'R1', registeredOn: '2025-09-02' }],
      placements: [A, { id: 'B', rotation: 'wards', site: 'town', everyCycle: { minMonthsRegistered: 12 } }],
    },
    kept: { R1: 'A B' },
    broken: { R1: 'B A' },
    finding: {
      rotator: 'R1',
      placement: 'B',
      cycle: 1,
      refs: ['rotators.csv:2', 'placements.csv:3'],
      facts: { months: 11, required: 12 },
    },
  },
  travel: {
    programme: {
      rotators: [{ id: 'R1', homeArea: 'north', maxTravelMinutes: 45 }],
      placements: [A, { id: 'B', rotation: 'wards', site: 'coast' }],
      travel: [
        { area: 'north', site: 'town', minutes: 45 },
        { area: 'north', site: 'coast', minutes: 46 },
      ],
    },
    kept: { R1: 'A' },
    broken: { R1: 'B' },
    finding: {
      rotator: 'R1',
      placement: 'B',
      cycle: 1,
      refs: ['rotators.csv:2', 'travel.csv:3'],
      facts: { minutes: 46, atMost: 45 },
    },
  },
  competence: {
    programme: {
      settings: { cycles: 2 },
      rotators: ['R1'],
      placements: [
        A,
        { id: 'B', rotation: 'wards', site: 'town', everyCycle: { requires: ['ilsr', 'report'] } },
      ],
      competences: [
        { rotator: 'R1', competence: 'ilsr' },
        // Expires one day before the second cycle ends (31 August 2027).
        { rotator: 'R1', competence: 'report', gainedOn: '2026-09-01', expiresOn: '2027-08-30' },
      ],
    },
    kept: { R1: 'B A' },
    broken: { R1: 'A B' },
    finding: {
      rotator: 'R1',
      placement: 'B',
      cycle: 2,
      refs: ['rotators.csv:2', 'placements.csv:3', 'competences.csv:2', 'competences.csv:3'],
      facts: { lacking: 'report' },
    },
  },
};
