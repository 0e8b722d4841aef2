import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { renderWorkbook } from '../../src/report/workbook/workbook.ts';
import { SMALL_REPORT } from './small-report.ts';

const office = spawnSync('soffice', ['--version']).status === 0;
const SHEETS = ['Coverage', 'Explanations', 'Issues', 'Pathways', 'Slots'];
/** All sheets, commas, UTF-8. Source: LibreOffice, "Filter options for CSV". */
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

it.runIf(process.env.CI === 'true')('has a LibreOffice wherever a change is judged', () => {
  expect(office).toBe(true);
});

it.skipIf(!office)('opens in LibreOffice as it is, every sheet', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'placewright-office-'));
  try {
    await writeFile(join(folder, 'allocation.xlsx'), await renderWorkbook(SMALL_REPORT));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const run = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', TO_CSV, '--outdir', folder, join(folder, 'allocation.xlsx')],
      { encoding: 'utf8', timeout: 55_000 },
    );
    expect(run.status, run.stderr).toBe(0);
    const sheets = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort();
    expect(sheets).toEqual(SHEETS.map((name) => `allocation-${name}.csv`));
    const pathways = await readFile(join(folder, 'allocation-Pathways.csv'), 'utf8');
    expect(pathways).toContain('=R4,physiotherapist');
    expect(pathways).toContain('(2nd choice)');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
