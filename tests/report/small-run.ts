import type { Allocation, Assignment } from '../../src/domain/allocation.ts';
import type { PlacementId, RotatorId } from '../../src/domain/ids.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { Verdict } from '../../src/verify/facts/verdict.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildProgramme } from '../support/programme-builder.ts';

/**
 * Four rotators, three placements, three cycles: a rotation of two cycles, somebody away, somebody left
 * empty by decision, somebody unplaced, a pillar finished only after the horizon, and names that would be formulas.
 */
export const SMALL_PROGRAMME: Programme = buildProgramme({
  settings: {
    programme: 'Small',
    firstCycleStart: '2026-09-01',
    cycles: 3,
    programmeCycles: 4,
    seed: 'small',
  },
  rotators: [
    'R1',
    { id: 'R2', wte: 0.6, preceptorshipUntil: '2027-01-01' },
    { id: 'R3', availableFrom: '2027-03-01' },
    '=R4',
  ],
  sites: [{ id: 'EVE' }, { id: 'WOR' }],
  rotations: [{ id: 'msk' }, { id: 'stroke' }, { id: 'long', lengthCycles: 2 }],
  rotationPillars: [
    { rotation: 'msk', pillar: 'P-MSK' },
    { rotation: 'stroke', pillar: 'P-STROKE' },
    { rotation: 'long', pillar: 'P-STROKE', credit: 0.5 },
  ],
  placements: [
    { id: 'MSK-EVE', rotation: 'msk', site: 'EVE', everyCycle: { minimum: 1, capacity: 2 } },
    { id: 'STR-WOR', rotation: 'stroke', site: 'WOR', everyCycle: { capacity: 1.5, unit: 'wte' } },
    { id: 'LONG-WOR', rotation: 'long', site: 'WOR' },
  ],
  rules: [
    { id: 'CORE', kind: 'cover', subject: 'pillar:P-STROKE', atLeast: 0.6, byCycle: 4 },
    { id: 'WISHED', kind: 'cover', subject: 'pillar:P-MSK', strength: 'should', weight: 2 },
  ],
  preferences: [
    { rotator: 'R1', prefers: 'placement:STR-WOR', rank: 1 },
    { rotator: 'R1', prefers: 'placement:MSK-EVE', rank: 2 },
    { rotator: 'R2', prefers: 'rotation:stroke', rank: 1 },
    { rotator: '=R4', prefers: 'rotation:msk', rank: 1 },
  ],
  decisions: [{ rotator: '=R4', cycle: 3, placement: null, decision: 'fix' }],
  ledger: [{ rotator: 'R2', balance: 120 }],
});

const assignments: readonly Assignment[] = [
  stay('=R4', 'MSK-EVE', 1),
  stay('=R4', 'STR-WOR', 2),
  stay('R1', 'MSK-EVE', 1),
  stay('R1', 'LONG-WOR', 2, 2),
  stay('R2', 'STR-WOR', 1),
  stay('R3', 'MSK-EVE', 3),
];

export const SMALL_ALLOCATION: Allocation = { assignments, completion: [stay('R3', 'STR-WOR', 4)] };

export const SMALL_VERDICT: Verdict = verify(SMALL_PROGRAMME, SMALL_ALLOCATION);

function stay(rotator: string, placement: string, cycle: number, length: number = 1): Assignment {
  return { rotator: rotator as RotatorId, placement: placement as PlacementId, cycle, length };
}
