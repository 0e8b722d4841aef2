import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/domain/calendar.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { tabulateObjectives } from '../../src/pipeline/in-force/write-tables.ts';
import { accepted } from '../support/accepted.ts';
import { EXAMPLE, exampleWith } from './example.ts';

async function read(changes: Readonly<Record<string, string | null>>): Promise<Programme> {
  return accepted(await readProgramme(exampleWith(changes))).programme;
}

describe('settings', () => {
  test('are read, whatever their spelling', async () => {
    const { settings } = await read({
      settings:
        'Setting,Value\nProgramme,Vale\nFirst cycle start,2026-03-01\nCYCLE-MONTHS,4\ncycles,2\nprogramme cycles,6\nseed,2026-A\ntime_limit_seconds,10\nnotice_weeks,0\nminimum_presence_percent,75\nledger_cap,0\nledger_keep_percent,100\nplace_cost,1\ndecision_cost,2\nrule_cost,3',
    });
    expect(settings).toEqual({
      programme: 'Vale',
      firstCycleStart: settings.firstCycleStart,
      cycleMonths: 4,
      cycles: 2,
      programmeCycles: 6,
      seed: '2026-A',
      timeLimitSeconds: 10,
      noticeWeeks: 0,
      minimumPresencePercent: 75,
      ledgerCap: 0,
      ledgerKeepPercent: 100,
      repairCosts: { place: 1, decision: 2, rule: 3 },
    });
    expect(formatDay(settings.firstCycleStart)).toBe('2026-03-01');
  });

  test('have defaults, of which the weighty ones are said', async () => {
    const intake = accepted(
      await readProgramme(exampleWith({ settings: 'setting,value\nfirst_cycle_start,2026-09-01\nseed,' })),
    );
    expect(intake.issues.map(({ code, reason }) => `${code}: ${reason}`)).toEqual([
      'default-used: The setting cycles is missing; 4 was used.',
      'default-used: The setting seed is missing; placewright was used.',
    ]);
    expect(intake.programme.settings).toMatchObject({
      programme: 'programme',
      cycleMonths: 6,
      cycles: 4,
      programmeCycles: 4,
      seed: 'placewright',
      timeLimitSeconds: 60,
      noticeWeeks: 6,
      minimumPresencePercent: 50,
      ledgerCap: 1000,
      ledgerKeepPercent: 75,
      repairCosts: { place: 10, decision: 20, rule: 50 },
    });
  });

  test('are checked at their values', async () => {
    const intake = await readProgramme(
      exampleWith({ settings: 'setting,value\nfirst_cycle_start,soon\ncycles,0\nseed,s' }),
    );
    expect(intake.issues).toMatchObject([
      { code: 'wrong-type', line: 2, column: 19, value: 'soon' },
      { code: 'out-of-range', line: 3, column: 8, value: '0' },
    ]);
  });

  test('hide no problem of another table by a fault that no table is checked against', async () => {
    const intake = await readProgramme(
      exampleWith({
        settings:
          'setting,value\nfirst_cycle_start,2026-09-01\ncycles,2\nseed,s\nplace_cost,0\ntime_limit_seconds,x',
        decisions: 'rotator_id,cycle,placement_id,decision\nR001,7,msk-a,fix',
      }),
    );
    expect(intake.kind).toBe('rejected');
    expect(intake.issues.map(({ code, file }) => `${file} ${code}`)).toEqual(
      expect.arrayContaining([
        'settings.csv out-of-range',
        'settings.csv wrong-type',
        'decisions.csv cycle-out-of-range',
      ]),
    );
  });

  test('refuse a start in a year that cannot be meant', async () => {
    const intake = await readProgramme(
      exampleWith({ settings: 'setting,value\nfirst_cycle_start,9999-09-01\ncycles,2\nseed,s' }),
    );
    const [first] = intake.issues;
    expect(first).toMatchObject({ code: 'out-of-range', file: 'settings.csv', line: 2, value: '9999-09-01' });
  });

  test('may declare how dates are written, in every table and in the settings', async () => {
    const dated = (text: string): string => text.replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$3/$2/$1');
    const tables = Object.fromEntries(Object.entries(EXAMPLE).map(([name, text]) => [name, dated(text)]));
    const programme = await read({ ...tables, settings: `${tables.settings}\ndate_format,DD/MM/YYYY,` });
    expect(formatDay(programme.settings.firstCycleStart)).toBe('2026-09-01');
    expect(programme.absences).toEqual((await read({})).absences);
    const undeclared = await readProgramme(exampleWith(tables));
    expect(undeclared.kind).toBe('rejected');
    expect(new Set(undeclared.issues.map(({ code }) => code))).toEqual(
      new Set(['ambiguous-date', 'date-format']),
    );
  });
});

describe('objectives', () => {
  test('have the order of the design when nobody chose another', async () => {
    for (const objectives of [null, 'tier,objective\n']) {
      const programme = await read({ objectives });
      expect(programme.objectives.map(({ tier }) => tier)).toEqual([
        'staffing',
        'placed',
        'competency',
        'worst-off',
        'preference',
        'travel',
        'stability',
        'lottery',
      ]);
      expect(programme.objectives[0]).toEqual({
        at: null,
        tier: 'staffing',
        weight: 100,
        variant: null,
        slack: { kind: 'absolute', amount: 0 },
      });
    }
  });

  test('have a slack in the unit in which the value is published: whole people, whole points', async () => {
    const objectives = 'tier,objective,slack\n1,staffing,1\n2,placed,1\n3,blend,5\n';
    const programme = await read({ objectives });
    expect(programme.objectives.map(({ slack }) => slack.amount)).toEqual([100, 1, 500]);
    const back = tabulateObjectives({ ...programme, objectives: [] }, programme.objectives);
    expect(back.rows.map((row) => row[back.columns.indexOf('slack')])).toEqual(['1', '1', '5']);
  });

  test('come in order of their tiers, with weight, variant and slack', async () => {
    const objectives =
      'tier,objective,weight,variant,slack\n30,Rank profile,,greedy,\n10,placed,,,3\n20,blend,2.5,,1.5%\n40,rank-profile2,,,';
    const wrong = await readProgramme(exampleWith({ objectives }));
    expect(wrong.issues).toMatchObject([{ code: 'unknown-word', line: 5, column: 4 }]);
    const programme = await read({ objectives: objectives.replace('\n40,rank-profile2,,,', '') });
    expect(programme.objectives).toMatchObject([
      { tier: 'placed', slack: { kind: 'absolute', amount: 3 }, at: { file: 'objectives.csv', line: 3 } },
      { tier: 'blend', weight: 250, slack: { kind: 'hundredths-of-percent', amount: 150 } },
      { tier: 'rank-profile', variant: 'greedy', weight: 100 },
    ]);
  });
});
