import { expect, it } from 'vitest';
import { tabulatePresence } from '../../src/formulate/facts/presence.ts';
import { indexProgramme } from '../../src/formulate/facts/programme-index.ts';
import { buildProgramme } from '../support/programme-builder.ts';

it.each([
  ['share a day', '2026-10-15', '2026-10-31'],
  ['overlap', '2026-10-10', '2026-10-31'],
  ['follow each other', '2026-10-16', '2026-10-31'],
  ['lie within each other', '2026-10-05', '2026-10-10'],
])('absences that %s count each day once', (_how, from, until) => {
  const programme = buildProgramme({
    settings: { firstCycleStart: '2026-09-01', cycleMonths: 6 },
    rotators: ['R1'],
    placements: [{ id: 'P', rotation: 'ward', site: 'S' }],
    absences: [
      { rotator: 'R1', from: '2026-10-01', until: '2026-10-15' },
      { rotator: 'R1', from, until },
    ],
  });
  const presence = tabulatePresence(indexProgramme(programme), []);
  expect(presence.days(1) - presence.present(0, 1)).toBe(until < '2026-10-15' ? 15 : 31);
});
