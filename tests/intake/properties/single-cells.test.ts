import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Programme } from '../../../src/domain/programme.ts';
import type { InputFile } from '../../../src/intake/issues/input-file.ts';
import { readProgramme } from '../../../src/intake/read-programme.ts';
import { EXAMPLE } from '../example.ts';
import { brokenPromises } from './broken-promises.ts';
import { TABLES } from './example-rows.ts';

function rowsRead(programme: Programme): number {
  const terms = programme.placements.reduce(
    (sum, { everyCycle, byCycle }) => sum + byCycle.size + (everyCycle === null ? 0 : 1),
    0,
  );
  const { rotators, sites, rotations, pillars, rotationPillars, competencyRules, history, absences } =
    programme;
  const { decisions, competences, supervisors, pairs, travel, ledger, baseline } = programme;
  const lists = [
    rotators,
    sites,
    rotations,
    pillars,
    rotationPillars,
    competencyRules,
    history,
    absences,
    decisions,
    competences,
    supervisors,
    pairs,
    travel,
    ledger,
    baseline,
  ];
  return lists.reduce((sum, list) => sum + list.length, terms);
}

const COUNTED = Object.keys(EXAMPLE).filter(
  (name) => !['settings', 'objectives', 'preferences'].includes(name),
);
const NASTY = [
  '',
  ' ',
  '0',
  '-1',
  '1e5',
  '0x10',
  'NaN',
  'true',
  '2026-02-30',
  '03/04/2026',
  'R001',
  'R002',
  'alpha',
  'msk',
  'nobody',
  '=1+1',
  "'",
  '*',
  'a;b',
  'a>b',
  'site:*',
  'pillar:',
  '99999999999999999999',
  'R001\u200b',
  'é',
  '__proto__',
  'constructor',
  'x'.repeat(3000),
];

describe('whatever is in one cell', () => {
  test('nothing throws, and a programme is whole or rejected', async () => {
    const outcomes = { programme: 0, rejected: 0 };
    const cells = Object.entries(TABLES).flatMap(([name, rows]) =>
      rows.flatMap((row, line) => row.map((_, column) => ({ name, line, column }))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...cells),
        fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 12 })),
        async (cell, text) => {
          const tables = Object.entries(TABLES).map(([name, rows]): InputFile => {
            const changed =
              name !== cell.name
                ? rows
                : rows.map((row, line) => (line !== cell.line ? row : row.with(cell.column, text)));
            const csv = changed
              .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
              .join('\n');
            return { name: `${name}.csv`, bytes: new TextEncoder().encode(csv) };
          });
          const intake = await readProgramme(tables);
          outcomes[intake.kind] += 1;
          const errors = intake.issues.filter(({ severity }) => severity === 'error');
          for (const issue of intake.issues) {
            expect(issue.file).toMatch(/^[a-z_]+\.csv$/);
            expect(issue.reason).toMatch(/^.+\.$/su);
            expect(issue.remedy).toMatch(/^.+[.?]$/su);
            if (issue.column !== null) expect(issue.line).not.toBeNull();
          }
          if (intake.kind === 'rejected') {
            expect(errors.length).toBeGreaterThan(0);
            return;
          }
          expect(errors).toEqual([]);
          expect(brokenPromises(intake.programme)).toEqual([]);
          const left = intake.issues.filter(({ code }) => code === 'former-rotator').length;
          const expected = COUNTED.reduce((sum, name) => sum + (TABLES[name]?.length ?? 1) - 1, 0);
          // A row may only be missing when all of its cells are blank, which one change does to one-column rows alone,
          // or, of a former run, when it is about somebody who is no rotator.
          expect(rowsRead(intake.programme)).toBe(expected - left);
        },
      ),
      { seed: 20260901, numRuns: 450 },
    );
    expect(outcomes.programme).toBeGreaterThan(90);
    expect(outcomes.rejected).toBeGreaterThan(90);
  });
});
