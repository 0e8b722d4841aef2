import { expect, test } from 'vitest';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';

/** Were the verifier to compare everybody with everybody, it would not be through in time. */
const ROTATORS = 2500;
const PLACEMENTS = 500;
const CYCLES = 4;

test('thousands of rotators are judged at once', () => {
  const professions = ['physiotherapist', 'occupational therapist'];
  const programme = buildProgramme({
    settings: { cycles: CYCLES },
    rotators: Array.from({ length: ROTATORS }, (_, index) => ({
      id: `R${index}`,
      profession: professions[index % 2] ?? '',
      band: 5 + (index % 3),
      homeArea: `area${index % 20}`,
      maxTravelMinutes: 30 + (index % 4) * 10,
      registeredOn: `20${20 + (index % 6)}-08-01`,
    })),
    rotations: Array.from({ length: 40 }, (_, index) => ({
      id: `X${index}`,
      professions: [professions[index % 2] ?? ''],
    })),
    placements: Array.from({ length: PLACEMENTS }, (_, index) => ({
      id: `P${index}`,
      rotation: `X${index % 40}`,
      site: `S${index % 100}`,
      everyCycle: { capacity: 24, minimum: 5 },
    })),
    rotationPillars: Array.from({ length: 40 }, (_, index) => ({
      rotation: `X${index}`,
      pillar: `C${index % 6}`,
    })),
    rules: [{ kind: 'cover', strength: 'should' }, { kind: 'repeat' }, { kind: 'move', strength: 'should' }],
    preferences: Array.from({ length: ROTATORS * 3 }, (_, index) => ({
      rotator: `R${index % ROTATORS}`,
      prefers: `placement:P${(index * 7) % PLACEMENTS}` as const,
      rank: 1 + Math.floor(index / ROTATORS),
    })),
    travel: Array.from({ length: 2000 }, (_, index) => ({
      area: `area${index % 20}`,
      site: `S${Math.floor(index / 20)}`,
      minutes: 10 + ((index * 13) % 60),
    })),
  });
  const allocation = buildAllocation(
    programme,
    Object.fromEntries(
      Array.from({ length: ROTATORS }, (_, index) => [
        `R${index}`,
        Array.from({ length: CYCLES }, (_, cycle) => `P${(index + cycle * 2) % PLACEMENTS}`).join(' '),
      ]),
    ),
  );
  const verdict = verify(programme, allocation);
  expect(verdict.assignments).toHaveLength(ROTATORS * CYCLES);
  expect(verdict.slots).toHaveLength(PLACEMENTS * CYCLES);
});
