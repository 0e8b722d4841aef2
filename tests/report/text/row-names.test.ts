import { describe, expect, it } from 'vitest';
import type { SourceRef } from '../../../src/domain/source.ts';
import { nameRows } from '../../../src/report/text/row-names.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

const PROGRAMME = buildProgramme({
  rotators: ['R1', 'R2'],
  settings: { cycles: 2 },
  placements: [
    { id: 'P1', rotation: 'msk', site: 'EVE', everyCycle: {}, byCycle: { 2: {} } },
    { id: 'P2', rotation: 'msk', site: 'EVE' },
  ],
  rules: [{ id: 'CORE', kind: 'cover', subject: 'rotation:msk' }],
  preferences: [{ rotator: 'R2', prefers: 'site:EVE', rank: 1, cycle: 2 }],
  absences: [{ rotator: 'R2', from: '2026-09-01', until: '2026-09-08' }],
  decisions: [{ rotator: 'R1', cycle: 1, placement: null, decision: 'fix' }],
});
const cite = nameRows(PROGRAMME);

describe('nameRows', () => {
  it('names a row by its table and key, blank parts left out', () => {
    const [first, second] = PROGRAMME.placements;
    const refs: readonly (SourceRef | undefined)[] = [
      PROGRAMME.rotators[1]?.at,
      first?.everyCycle?.at,
      first?.byCycle.get(2)?.at,
      second?.everyCycle?.at,
      PROGRAMME.competencyRules[0]?.at,
      PROGRAMME.preferences[0]?.at,
      PROGRAMME.absences[0]?.at,
      PROGRAMME.decisions[0]?.at,
    ];
    expect(refs.map((ref) => (ref === undefined ? ref : cite(ref)))).toEqual([
      'rotators.csv R2',
      'placements.csv P1',
      'placements.csv P1 / 2',
      'placements.csv P2',
      'competency_rules.csv CORE',
      'preferences.csv R2 / site:EVE / 2',
      'absences.csv R2 / 2026-09-01 / 2026-09-08',
      'decisions.csv R1 / 1 / fix',
    ]);
  });

  it('names the file of what has no key', () => {
    expect(cite({ file: 'settings.csv', line: 4 })).toBe('settings.csv');
  });
});
