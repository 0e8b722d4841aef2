import { createHash } from 'node:crypto';
import readExcelFile from 'read-excel-file/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RotatorId } from '../../src/domain/ids.ts';
import { renderCalendars } from '../../src/report/calendar-files.ts';
import { renderReportFiles } from '../../src/report/render-report.ts';
import { tabulateTisPlacements } from '../../src/report/tables/tis-placements.ts';
import { renderWorkbook } from '../../src/report/workbook/workbook.ts';
import { SMALL_REPORT } from './small-report.ts';
import { SMALL_VERDICT } from './small-run.ts';

afterEach(() => {
  vi.useRealTimers();
});

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

describe('renderReportFiles', () => {
  it('gives the same bytes at any time of day', async () => {
    const digests: string[] = [];
    for (const time of ['2026-01-01T00:00:00Z', '2031-07-09T13:14:15Z']) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
      const files = await renderReportFiles(SMALL_REPORT);
      const calendars = renderCalendars(SMALL_REPORT);
      digests.push(
        JSON.stringify([...files, ...calendars].map(([name, content]) => [name, digest(content)])),
      );
      vi.useRealTimers();
    }
    expect(digests[0]).toBe(digests[1]);
    expect(digests[0]).toContain('allocation.xlsx');
  });

  it('makes a page for each rotator', async () => {
    const names = [...(await renderReportFiles(SMALL_REPORT)).keys()];
    expect(names.filter((name) => name.startsWith('rotators/'))).toHaveLength(4);
    expect(names).toContain('rotators/R1.html');
    expect(names.some((name) => /[^\w./-]/.test(name))).toBe(false);
  });

  it('names the cycles beside the placements where some are longer than one', async () => {
    const files = await renderReportFiles(SMALL_REPORT);
    const headingOf = (rotator: string): string =>
      /<h1>.*<\/h1>/.exec(String(files.get(`rotators/${rotator}.html`)))?.[0] ?? '';
    expect(headingOf('R1')).toContain('1 of 2 placements (3 cycles) a first or second choice');
    expect(headingOf('R2')).not.toContain('cycles)');
  });

  it('writes the conflict alone where there is no allocation', async () => {
    const conflict = {
      kind: 'slots',
      finding: 'These <slots> cannot serve all.',
      cost: null,
      lines: [{ sources: 'placements.csv:7', sentence: 'Room for 2.' }],
    };
    const run = { ...SMALL_REPORT.run, outcome: 'infeasible' as const, tiers: [] };
    const facts = {
      ...SMALL_REPORT,
      run,
      verdict: null,
      explanations: [],
      conflicts: [conflict, { ...conflict, kind: 'repair', finding: 'One more place.', cost: '20' }],
    };
    const files = await renderReportFiles(facts);
    expect([...files.keys()]).toEqual(['report.html']);
    const page = String(files.get('report.html'));
    expect(page).toContain('These &lt;slots&gt; cannot serve all.');
    expect(page).toContain('placements.csv:7');
    expect(page.indexOf('Repair 1, at a cost of 20')).toBeGreaterThan(page.indexOf('What would mend it'));
  });

  it('says before anything else when a run stands on changed tables', async () => {
    const run = { ...SMALL_REPORT.run, relaxed: ['one more place at <STR-WOR>'] };
    const page = String((await renderReportFiles({ ...SMALL_REPORT, run })).get('report.html'));
    expect(page).toContain('one more place at &lt;STR-WOR&gt;');
    expect(page.indexOf('Only possible with changes')).toBeLessThan(page.indexOf('class="tiles"'));
    expect(String((await renderReportFiles(SMALL_REPORT)).get('report.html'))).not.toContain(
      'Only possible with changes',
    );
  });

  it('names people only when names are given', async () => {
    const person = {
      name: 'Ada Lovelace',
      surname: 'Lovelace',
      numbers: { gmc: '', gdc: '', public_health: 'PH1', tis_person: '' },
    };
    const named = { ...SMALL_REPORT, names: new Map([['R1' as RotatorId, person]]) };
    expect(String((await renderReportFiles(SMALL_REPORT)).get('rotators/R1.html'))).not.toContain('Ada');
    expect(String((await renderReportFiles(named)).get('rotators/R1.html'))).toContain('Ada Lovelace');
    expect(tabulateTisPlacements(named).rows.find((row) => row[0] === 'Lovelace')?.[3]).toBe('PH1');
    expect(tabulateTisPlacements(SMALL_REPORT).rows.some((row) => row[0] === 'R1')).toBe(true);
  });
});

describe('tabulateTisPlacements', () => {
  it('has the 21 columns of the import, and fills each that has a star', () => {
    const { columns, rows } = tabulateTisPlacements(SMALL_REPORT);
    expect(columns).toHaveLength(21);
    expect(rows).toHaveLength(SMALL_VERDICT.assignments.length);
    for (const row of rows) {
      columns.forEach((column, at) => {
        if (column.endsWith('*')) expect(row[at], column).toBeTruthy();
      });
    }
  });
});

describe('renderWorkbook', () => {
  it('reads back as the sheets it was made from, formulas as text', async () => {
    const sheets = await readExcelFile(Buffer.from(await renderWorkbook(SMALL_REPORT)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Pathways',
      'Slots',
      'Coverage',
      'Explanations',
      'Issues',
    ]);
    const [pathways] = sheets;
    expect(pathways?.data.map((row) => row[0])).toContain('=R4');
    expect(JSON.stringify(pathways?.data)).toContain('(2nd choice)');
  });
});

describe('renderCalendars', () => {
  it('keeps an entry’s UID and counts its last day in', () => {
    const files = renderCalendars(SMALL_REPORT);
    const own = files.get('calendars/rotators/R1.ics') ?? '';
    expect(own.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(own).toContain('DTSTART;VALUE=DATE:20260901');
    expect(own).toContain('DTEND;VALUE=DATE:20270301');
    expect(own).toContain('DTSTAMP:20260901T000000Z');
    expect(own).toMatch(/END:VCALENDAR\r\n$/);
    const uids = [...files.values()].flatMap((text) => text.match(/^UID:.*$/gm) ?? []);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids).toHaveLength(2 * SMALL_VERDICT.assignments.length);
  });
});
