import { expect, test } from 'vitest';
import { cycleSpan } from '../../src/domain/calendar.ts';
import { daysThere } from '../../src/formulate/facts/presence.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';

test('the days of a stay are those that the verifier publishes: leave at its ends is left out, leave in its midst is not', () => {
  const programme = buildProgramme({
    settings: { cycles: 2, minimumPresencePercent: 0 },
    rotators: ['R1', 'R2', { id: 'R3', availableFrom: '2026-10-01' }],
    rotations: [{ id: 'ward', lengthCycles: 2 }],
    placements: [{ id: 'A', rotation: 'ward', site: 'town', everyCycle: { capacity: 3 } }],
    absences: [
      { rotator: 'R1', from: '2027-07-11', until: '2027-12-31' },
      { rotator: 'R1', from: '2027-07-01', until: '2027-07-10' },
      { rotator: 'R2', from: '2026-01-01', until: '2026-09-14' },
      { rotator: 'R2', from: '2026-12-01', until: '2026-12-31' },
    ],
  });
  const pathways = { R1: 'A =', R2: 'A =', R3: 'A =' };
  const { assignments } = verify(programme, buildAllocation(programme, pathways));
  const { settings } = programme;
  const span = { first: cycleSpan(settings, 1).first, last: cycleSpan(settings, 2).last };
  const days = programme.rotators.map((rotator) => daysThere(programme, rotator, span));
  expect(days).toEqual(assignments.map(({ startsOn, endsOn }) => ({ first: startsOn, last: endsOn })));
  expect(new Set(days.flatMap(({ first, last }) => [first, last])).size).toBe(5);
});
