import { describe, expect, test } from 'vitest';
import { ISSUE_CODES, type IssueCode } from '../../src/intake/issue-codes.ts';
import { type InputFile, oversizedFile, readProgramme } from '../../src/intake/read-programme.ts';
import { EXAMPLE, encode, exampleWith, withLine } from './example.ts';

interface Case {
  readonly code: IssueCode;
  readonly files: InputFile[];
  /** file:line:column, blank parts for a whole row or file. */
  readonly at: string;
  readonly value?: string | null;
  readonly reason?: string;
  readonly remedy: string;
}

const table = (name: string): string => EXAMPLE[name] ?? '';

/** The example with one line of one table replaced. */
function edit(name: string, line: number, replacement: string): InputFile[] {
  return exampleWith({ [name]: withLine(table(name), line, replacement) });
}

/** The example with lines added to one table. */
function add(name: string, ...lines: readonly string[]): InputFile[] {
  return exampleWith({ [name]: [table(name), ...lines].join('\n') });
}

function withBytes(name: string, bytes: Uint8Array): InputFile[] {
  return [...exampleWith({ [name.replace('.csv', '')]: null }), { name, bytes }];
}

const CASES: Readonly<Record<string, Case>> = {
  // files
  'a binary file': {
    code: 'control-character',
    files: withBytes('pairs.csv', Uint8Array.of(0x61, 0x2c, 0x00, 0x01, 0x02)),
    at: 'pairs.csv:1:3',
    reason: 'U+0000, as binary files do',
    remedy: 'CSV UTF-8',
  },
  'bytes that are neither UTF-8 nor Windows-1252': {
    code: 'unreadable-file',
    files: withBytes('pairs.csv', Uint8Array.of(0x61, 0x81, 0x8d, 0xff)),
    at: 'pairs.csv::',
    remedy: 'CSV UTF-8',
  },
  'an old Excel workbook under a CSV name': {
    code: 'not-a-table',
    files: withBytes('pairs.csv', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)),
    at: 'pairs.csv::',
    remedy: '.xlsx',
  },
  'a name in Windows-1252': {
    code: 'decoded-windows-1252',
    files: withBytes(
      'sites.csv',
      Buffer.from(table('sites').replace('Alpha Hospital', 'H\u00f4pital'), 'latin1'),
    ),
    at: 'sites.csv::',
    remedy: 'accents',
  },
  'a table in UTF-16': {
    code: 'decoded-utf-16',
    files: withBytes('sites.csv', Buffer.from(`\ufeff${table('sites')}`, 'utf16le')),
    at: 'sites.csv::',
    remedy: 'CSV UTF-8',
  },
  'a misspelt file name': {
    code: 'unknown-file',
    files: [...exampleWith({}), ...encode({ decision: 'rotator_id' })],
    at: 'decision.csv::',
    remedy: 'Did you mean "decisions.csv"?',
  },
  'a spreadsheet of another format': {
    code: 'unknown-file',
    files: [...exampleWith({}), ...encode({ 'rotators.ods': '' })],
    at: 'rotators.ods::',
    remedy: 'Save it as .xlsx',
  },
  'two files for one table': {
    code: 'duplicate-table',
    files: [...exampleWith({}), ...encode({ 'Sites.CSV': table('sites') })],
    at: 'sites.csv::',
    remedy: 'Keep one',
  },
  'a missing table': {
    code: 'missing-table',
    files: exampleWith({ placements: null }),
    at: 'placements.csv::',
    remedy: 'placewright init',
  },
  'an empty file': {
    code: 'empty-table',
    files: exampleWith({ rotators: '' }),
    at: 'rotators.csv::',
    remedy: 'header line',
  },
  'a table with only its header line': {
    code: 'empty-table',
    files: exampleWith({ placements: 'placement_id,rotation_id,site_id,capacity\n' }),
    at: 'placements.csv:1:',
    remedy: 'Add the rows',
  },
  'no wishes at all': {
    code: 'no-rows',
    files: exampleWith({ preferences: 'rotator_id,prefers,rank\n' }),
    at: 'preferences.csv:1:',
    remedy: 'Add the rows',
  },
  'a row of a thousand and one cells': {
    code: 'too-many-columns',
    files: add('travel', `x${','.repeat(1000)}`),
    at: 'travel.csv:6:',
    remedy: 'right file',
  },
  'a row of more than a million characters': {
    code: 'record-too-long',
    files: add('travel', `north,"${'x'.repeat(1_000_001)}",5`),
    at: 'travel.csv:6:1',
    remedy: 'quote',
  },
  // headers and rows
  'a missing column': {
    code: 'missing-column',
    files: edit('placements', 1, table('placements').split('\n')[0]?.replace('capacity', 'room') ?? ''),
    at: 'placements.csv:1:',
    remedy: 'aliases.csv',
  },
  'the same column twice, once under an alias': {
    code: 'duplicate-column',
    files: edit('sites', 1, 'site_id,name,area,employer,latitude,lat'),
    at: 'sites.csv:1:37',
    value: 'lat',
    remedy: 'Keep one',
  },
  'a misspelt column': {
    code: 'unknown-column',
    files: edit('rotators', 1, (table('rotators').split('\n')[0] ?? '').replace('cohort', 'cohrt')),
    at: 'rotators.csv:1:143',
    value: 'cohrt',
    remedy: 'Did you mean "cohort"?',
  },
  'cells without a header': {
    code: 'unnamed-column',
    files: exampleWith({ travel: 'area,site_id,minutes,\nnorth,alpha,15,x\nnorth,beta,20,' }),
    at: 'travel.csv:1:22',
    value: null,
    remedy: 'header',
  },
  'an alias for a column that does not exist': {
    code: 'bad-alias',
    files: [...exampleWith({}), ...encode({ aliases: 'table,header,column\nrotators,Hours,fulltime' })],
    at: 'aliases.csv:2:16',
    value: 'fulltime',
    remedy: 'Its columns are',
  },
  'an alias for a table that does not exist': {
    code: 'bad-alias',
    files: [...exampleWith({}), ...encode({ aliases: 'table,header,column\nrotator,Hours,wte' })],
    at: 'aliases.csv:2:1',
    value: 'rotator',
    remedy: 'Did you mean "rotators"?',
  },
  'an alias that hides a column': {
    code: 'bad-alias',
    files: [...exampleWith({}), ...encode({ aliases: 'table,header,column\nrotators,band,wte' })],
    at: 'aliases.csv:2:10',
    value: 'band',
    remedy: 'once',
  },
  'an alias given twice': {
    code: 'bad-alias',
    files: [
      ...exampleWith({}),
      ...encode({ aliases: 'table,header,column\nrotators,Hours,wte\nrotators,HOURS,band' }),
    ],
    at: 'aliases.csv:3:10',
    value: 'HOURS',
    remedy: 'once',
  },
  'a row with a cell too many': {
    code: 'ragged-row',
    files: add('travel', 'south,alpha,40,by bus'),
    at: 'travel.csv:6:',
    value: 'south | alpha | 40 | by bus',
    remedy: 'quotes',
  },
  'a row with a cell too few': {
    code: 'ragged-row',
    files: edit('travel', 3, 'north,beta'),
    at: 'travel.csv:3:',
    remedy: 'missing cells',
  },
  'a quote that never closes': {
    code: 'unclosed-quote',
    files: edit('travel', 3, 'north,"beta,45'),
    at: 'travel.csv:3:7',
    remedy: 'Close it',
  },
  'text after a closing quote': {
    code: 'text-after-quote',
    files: edit('sites', 2, 'alpha,"Alpha" Hospital,north,Vale Trust,52.1,-2.2'),
    at: 'sites.csv:2:14',
    remedy: '""',
  },
  'more problems than anybody reads': {
    code: 'too-many-issues',
    files: add('ledger', ...Array.from({ length: 1200 }, (_, index) => `nobody-${index},5`)),
    at: 'ledger.csv::',
    reason: '200 more problems of the kind unknown-id',
    remedy: 'check again',
  },
  // cells
  'a rotator without profession': {
    code: 'missing-value',
    files: edit('rotators', 3, 'R002,,5,0.6,,,,,,,,,'),
    at: 'rotators.csv:3:6',
    value: null,
    reason: 'profession is blank',
    remedy: 'Fill in profession',
  },
  'a blank capacity': {
    code: 'missing-value',
    files: edit('placements', 2, 'msk-a,,msk,alpha,0,,heads,,,,,,,,,,'),
    at: 'placements.csv:2:20',
    remedy: 'Fill in capacity',
  },
  'a word where a number belongs': {
    code: 'wrong-type',
    files: edit('rotators', 3, 'R002,physiotherapist,five,0.6,,,,,,,,,'),
    at: 'rotators.csv:3:22',
    value: 'five',
    remedy: 'a whole number from 1 to 9',
  },
  'a number in hexadecimal': {
    code: 'wrong-type',
    files: edit('travel', 2, 'north,alpha,0x10'),
    at: 'travel.csv:2:13',
    value: '0x10',
    remedy: 'a whole number from 0 to 600',
  },
  'half a head': {
    code: 'wrong-type',
    files: edit('placements', 2, 'msk-a,,msk,alpha,0,1.5,heads,,,,,,,,,,'),
    at: 'placements.csv:2:20',
    value: '1.5',
    remedy: 'set unit to wte',
  },
  'a negative capacity': {
    code: 'out-of-range',
    files: edit('placements', 2, 'msk-a,,msk,alpha,0,-2,heads,,,,,,,,,,'),
    at: 'placements.csv:2:20',
    value: '-2',
    remedy: 'from 0 to 10000',
  },
  'a programme shorter than its horizon': {
    code: 'out-of-range',
    files: edit('settings', 6, 'programme_cycles,1,'),
    at: 'settings.csv:6:18',
    value: '1',
    remedy: 'Raise programme_cycles',
  },
  'a third decimal': {
    code: 'too-precise',
    files: edit('rotators', 3, 'R002,physiotherapist,5,0.625,,,,,,,,,'),
    at: 'rotators.csv:3:24',
    value: '0.625',
    remedy: 'two decimals',
  },
  'an id with a character of the grammar': {
    code: 'bad-id',
    files: add('sites', 'gam;ma,,,,,'),
    at: 'sites.csv:4:1',
    value: 'gam;ma',
    remedy: 'short id',
  },
  'a word out of a list': {
    code: 'unknown-word',
    files: edit('decisions', 3, 'R001,2,stroke-a,ban,,coordinator'),
    at: 'decisions.csv:3:17',
    value: 'ban',
    remedy: 'fix or forbid',
  },
  'a day that does not exist': {
    code: 'impossible-date',
    files: edit('absences', 2, 'R002,2026-02-30,2026-11-30,L1'),
    at: 'absences.csv:2:6',
    value: '2026-02-30',
    remedy: 'Check day and month',
  },
  'a date that could be two': {
    code: 'ambiguous-date',
    files: edit('absences', 2, 'R002,03/04/2026,2026-11-30,L1'),
    at: 'absences.csv:2:6',
    value: '03/04/2026',
    reason: '2026-04-03 or 2026-03-04',
    remedy: 'date_format,dd/mm/yyyy',
  },
  'a date in another format': {
    code: 'date-format',
    files: edit('absences', 2, 'R002,25/12/2026,2026-12-31,L1'),
    at: 'absences.csv:2:6',
    remedy: 'Write 2026-12-25, or put date_format,dd/mm/yyyy into settings.csv',
  },
  'a date as Excel counts days': {
    code: 'excel-day-number',
    files: edit('absences', 2, 'R002,46327,2026-11-30,L1'),
    at: 'absences.csv:2:6',
    remedy: '2026-11-01',
  },
  // keys and references
  'the same key twice': {
    code: 'duplicate-key',
    files: add('rotators', 'R001,physiotherapist,5,1,,,,,yes,,yes,,'),
    at: 'rotators.csv:5:',
    value: 'R001',
    reason: 'rotators.csv:2',
    remedy: 'Delete one',
  },
  'a placement cycle given twice': {
    code: 'duplicate-key',
    files: add('placements', 'stroke-a,02,stroke,alpha,0,1,heads,,,,,,,,,,'),
    at: 'placements.csv:6:',
    value: 'stroke-a, 02',
    remedy: 'Delete one',
  },
  'a pair given in both orders': {
    code: 'duplicate-key',
    files: add('pairs', 'R002,R001,apart,slot'),
    at: 'pairs.csv:3:',
    remedy: 'Delete one',
  },
  'an unknown rotator': {
    code: 'unknown-id',
    files: edit('preferences', 4, 'R0O1,site:beta,1,,2,0.5'),
    at: 'preferences.csv:4:1',
    value: 'R0O1',
    reason: '"R0O1" is not in rotators.csv',
    remedy: 'Did you mean "R001"?',
  },
  'an unknown rotation in history': {
    code: 'unknown-id',
    files: edit('history', 2, 'R002,mks,alpha,2025-09-01,2026-02-28,'),
    at: 'history.csv:2:6',
    value: 'mks',
    remedy: 'Did you mean "msk"?',
  },
  'a wish for a placement that does not exist': {
    code: 'unknown-id',
    files: edit('preferences', 2, 'R001,placement:msk-b,1,,,'),
    at: 'preferences.csv:2:6',
    value: 'placement:msk-b',
    remedy: 'Did you mean "msk-a"?',
  },
  'a rule about a pillar that does not exist': {
    code: 'unknown-id',
    files: edit('competency_rules', 2, 'cover-core,,,,cover,acut,1,,,must,,'),
    at: 'competency_rules.csv:2:21',
    value: 'acut',
    remedy: 'Did you mean "acute"?',
  },
  'a rule about a setting that does not exist': {
    code: 'unknown-id',
    files: add('competency_rules', 'c,,,,first,setting:comunity,,0,,must,,'),
    at: 'competency_rules.csv:6:12',
    value: 'setting:comunity',
    reason: 'No row of rotations.csv has the setting',
    remedy: 'Did you mean "community"?',
  },
  'leading zeros lost in a spreadsheet': {
    code: 'lost-leading-zeros',
    files: edit('ledger', 2, '1,120'),
    at: 'ledger.csv:2:1',
    value: '1',
    remedy: 'Did you mean "R001"? Spreadsheets cut leading zeros off',
  },
  // settings and objectives
  'no settings': {
    code: 'missing-setting',
    files: exampleWith({ settings: null }),
    at: 'settings.csv::',
    reason: 'first_cycle_start',
    remedy: 'first_cycle_start,2026-09-01',
  },
  'a misspelt setting': {
    code: 'unknown-setting',
    files: edit('settings', 4, 'cycle_month,6,'),
    at: 'settings.csv:4:1',
    value: 'cycle_month',
    remedy: 'Did you mean "cycle_months"?',
  },
  'no seed': {
    code: 'default-used',
    files: edit('settings', 7, ',,'),
    at: 'settings.csv::',
    reason: 'placewright was used',
    remedy: 'seed,placewright',
  },
  'an objective twice': {
    code: 'duplicate-objective',
    files: add('objectives', '6,placed,,,'),
    at: 'objectives.csv:7:3',
    value: 'placed',
    reason: 'tier 2 (objectives.csv:3)',
    remedy: 'Delete one',
  },
  'a variant where there is none': {
    code: 'unused-value',
    files: exampleWith({ objectives: 'tier,objective,variant\n1,placed,greedy' }),
    at: 'objectives.csv:2:10',
    value: 'greedy',
    remedy: 'rank-profile',
  },
  'an excess over heads': {
    code: 'unused-value',
    files: edit('placements', 2, 'msk-a,,msk,alpha,0,2,heads,1,,,,,,,,,'),
    at: 'placements.csv:2:28',
    value: '1',
    remedy: 'Set unit to wte',
  },
  // people
  'an end before the start': {
    code: 'dates-reversed',
    files: edit('rotators', 3, 'R002,physiotherapist,5,1,2026-09-01,2026-08-31,,,no,,yes,,'),
    at: 'rotators.csv:3:37',
    value: '2026-08-31',
    reason: 'available_until comes before available_from',
    remedy: 'Swap',
  },
  'an absence the wrong way round': {
    code: 'dates-reversed',
    files: edit('absences', 2, 'R002,2026-11-30,2026-11-01,L1'),
    at: 'absences.csv:2:17',
    remedy: 'Swap',
  },
  'a misspelt profession': {
    code: 'unknown-profession',
    files: edit('rotators', 3, 'R002,physiotherapits,5,0.6,,,,,no,,yes,,'),
    at: 'rotators.csv:3:6',
    value: 'physiotherapits',
    remedy: 'Did you mean "physiotherapist"?',
  },
  'a rule for a misspelt profession': {
    code: 'unknown-profession',
    files: edit('competency_rules', 2, 'cover-core,Physiotherapist,,,cover,acute,1,,,must,,'),
    at: 'competency_rules.csv:2:12',
    value: 'Physiotherapist',
    remedy: 'Did you mean "physiotherapist"?',
  },
  'a rotation for a misspelt profession': {
    code: 'unknown-profession',
    files: edit('rotations', 2, 'msk,MSK outpatients,physio-therapist,1,outpatient,'),
    at: 'rotations.csv:2:21',
    remedy: 'Did you mean "physiotherapist"?',
  },
  'a profession that no rotation is open to': {
    code: 'profession-without-rotation',
    files: [
      ...exampleWith({
        rotations: withLine(table('rotations'), 3, 'stroke,Stroke,physiotherapist,1,inpatient,'),
        rotators: `${table('rotators')}\nR004,dietitian,5,1,,,,,yes,,yes,,`,
      }),
    ],
    at: 'rotators.csv:5:6',
    value: 'dietitian',
    remedy: 'rotations.csv',
  },
  'a cohort nobody is in': {
    code: 'unknown-cohort',
    files: edit('competency_rules', 5, 'order,,,2062,before,msk > rotation:stroke,,,,should,2,'),
    at: 'competency_rules.csv:5:9',
    value: '2062',
    remedy: 'Did you mean "2026"?',
  },
  'a travel limit without journey times': {
    code: 'no-travel-time',
    files: exampleWith({ travel: table('travel').replace('north,beta,45\n', '') }),
    at: 'travel.csv::',
    value: 'north – beta',
    remedy: 'Add north,beta,<minutes>',
  },
  'a travel limit from an unknown area': {
    code: 'unknown-home-area',
    files: edit('rotators', 2, 'R001,physiotherapist,5,1,,,2025-07-01,nort,yes,,yes,60,2026'),
    at: 'rotators.csv:2:39',
    value: 'nort',
    remedy: 'Did you mean "north"?',
  },
  'a travel limit from nowhere': {
    code: 'unknown-home-area',
    files: edit('rotators', 2, 'R001,physiotherapist,5,1,,,2025-07-01,,yes,,yes,60,2026'),
    at: 'rotators.csv:2:49',
    value: '60',
    remedy: 'Fill in home_area',
  },
  'driving left open': {
    code: 'driving-unknown',
    files: edit('rotators', 3, 'R002,physiotherapist,5,0.6,,,,,,,yes,,2026'),
    at: 'rotators.csv:3:32',
    value: null,
    remedy: 'yes or no',
  },
  'weekends left open': {
    code: 'seven-day-unknown',
    files: edit('rotators', 3, 'R002,physiotherapist,5,0.6,,,,,no,,,,2026'),
    at: 'rotators.csv:3:36',
    value: null,
    remedy: 'yes or no',
  },
  // placements
  'a placement at two sites': {
    code: 'placement-moves',
    files: edit('placements', 4, 'stroke-a,2,stroke,beta,0,1,heads,,,,,,,,,,'),
    at: 'placements.csv:4:19',
    value: 'beta',
    reason: 'placements.csv:3 gives stroke-a the site alpha',
    remedy: 'one site',
  },
  'a minimum over the capacity': {
    code: 'minimum-over-capacity',
    files: edit('placements', 2, 'msk-a,,msk,alpha,3,2,heads,,,,,,,,,,'),
    at: 'placements.csv:2:18',
    value: '3',
    remedy: 'Raise the capacity',
  },
  'bands the wrong way round': {
    code: 'bands-reversed',
    files: edit('placements', 2, 'msk-a,,msk,alpha,0,2,heads,,,,,,,7,5,,'),
    at: 'placements.csv:2:36',
    value: '5',
    remedy: 'Swap',
  },
  'supervisors without a ratio': {
    code: 'supervisors-without-ratio',
    files: edit('placements', 2, 'msk-a,,msk,alpha,0,2,heads,,1,,,,,,,,'),
    at: 'placements.csv:2:29',
    value: '1',
    remedy: 'Fill in rotators_per_supervisor',
  },
  'a rotation longer than the horizon': {
    code: 'longer-than-programme',
    files: edit('rotations', 3, 'stroke,Stroke,,3,inpatient,'),
    at: 'rotations.csv:3:16',
    value: '3',
    remedy: 'cycles',
  },
  'a kind of supervisor that a site does not have': {
    code: 'no-named-supervisor',
    files: edit('rotations', 3, 'stroke,Stroke,,1,inpatient,educator'),
    at: 'placements.csv:4:',
    value: 'stroke-a',
    reason: 'alpha has none',
    remedy: 'supervisors.csv',
  },
  'a competence nobody holds': {
    code: 'unheld-competence',
    files: edit('placements', 5, 'reab-b,,reablement,beta,0,1.5,wte,,,,,,,,,,manual-handlin'),
    at: 'placements.csv:5:44',
    value: 'manual-handlin',
    remedy: 'Did you mean "manual-handling"?',
  },
  'a competence in a rule that nobody holds': {
    code: 'unheld-competence',
    files: add('competency_rules', 'c,,,,before,competence:lifting > stroke,,,,must,,'),
    at: 'competency_rules.csv:6:13',
    reason: 'competence "lifting"',
    remedy: 'competences.csv',
  },
  'a placement without capacity': {
    code: 'placement-never-offered',
    files: add('placements', 'msk-b,,msk,beta,0,0,heads,,,,,,,,,,'),
    at: 'placements.csv:6:',
    value: 'msk-b',
    remedy: 'Give it a capacity',
  },
  'a cycle after the horizon': {
    code: 'cycle-out-of-range',
    files: edit('decisions', 3, 'R001,3,stroke-a,forbid,,coordinator'),
    at: 'decisions.csv:3:6',
    value: '3',
    reason: 'cycles 2',
    remedy: 'raise cycles',
  },
  'a placement after the programme': {
    code: 'cycle-out-of-range',
    files: add('placements', 'stroke-a,4,stroke,alpha,0,1,heads,,,,,,,,,,'),
    at: 'placements.csv:6:10',
    value: '4',
    reason: 'programme_cycles 3',
    remedy: 'from 1 to 3',
  },
  'a deadline after the programme': {
    code: 'cycle-out-of-range',
    files: edit('competency_rules', 2, 'cover-core,,,,cover,acute,1,,4,must,,'),
    at: 'competency_rules.csv:2:30',
    value: '4',
    remedy: 'programme_cycles',
  },
  // rules
  'a kind of subject that does not exist': {
    code: 'bad-subject',
    files: edit('competency_rules', 3, 'home-soon,,5;6,,cover,piller:home,0.5,,2,should,3,'),
    at: 'competency_rules.csv:3:23',
    value: 'piller:home',
    remedy: 'Did you mean "pillar"?',
  },
  'a before rule without an arrow': {
    code: 'bad-subject',
    files: edit('competency_rules', 5, 'order,,,,before,msk,,,,should,2,'),
    at: 'competency_rules.csv:5:17',
    value: 'msk',
    remedy: 'rotation:msk > rotation:stroke',
  },
  'a subject for a rule about gaps': {
    code: 'bad-subject',
    files: add('competency_rules', 'c,,,,gap,msk,,1,,must,,'),
    at: 'competency_rules.csv:6:10',
    remedy: 'Leave subject blank',
  },
  'a bound that has no meaning': {
    code: 'bad-bounds',
    files: edit('competency_rules', 2, 'cover-core,,,,cover,acute,1,2,,must,,'),
    at: 'competency_rules.csv:2:29',
    value: '2',
    remedy: 'Leave at_most blank',
  },
  'a rule without the bound it needs': {
    code: 'bad-bounds',
    files: add('competency_rules', 'c,,,,spread,site:*,,,,must,,'),
    at: 'competency_rules.csv:6:6',
    reason: 'at_least or at_most',
    remedy: 'one of the two',
  },
  'a rule that binds nobody': {
    code: 'rule-binds-nobody',
    files: edit('competency_rules', 3, 'home-soon,,8,,cover,pillar:home,0.5,,2,should,3,'),
    at: 'competency_rules.csv:3:',
    value: 'home-soon',
    remedy: 'rotators.csv',
  },
  'a required pillar that nobody offers': {
    code: 'pillar-not-offered',
    files: exampleWith({
      pillars: `${table('pillars')}\nmental-health,,core`,
      competency_rules: `${table('competency_rules')}\nmh,,,,cover,mental-health,1,,,must,,`,
    }),
    at: 'competency_rules.csv:6:13',
    value: 'mental-health',
    remedy: 'rotation_pillars.csv',
  },
  'a pillar that nobody offers or requires': {
    code: 'pillar-unused',
    files: add('pillars', 'mental-health,,core'),
    at: 'pillars.csv:5:',
    value: 'mental-health',
    remedy: 'delete the pillar',
  },
  // wishes
  'a wish without rank and score': {
    code: 'rank-or-score',
    files: edit('preferences', 2, 'R001,placement:msk-a,,,,'),
    at: 'preferences.csv:2:22',
    value: null,
    remedy: 'Fill in one',
  },
  'a wish with rank and score': {
    code: 'rank-or-score',
    files: edit('preferences', 2, 'R001,placement:msk-a,1,5,,'),
    at: 'preferences.csv:2:22',
    remedy: 'Fill in one',
  },
  'ranks and scores mixed': {
    code: 'rank-and-score-mixed',
    files: edit('preferences', 3, 'R001,stroke-a,,7,,'),
    at: 'preferences.csv:3:16',
    value: '7',
    reason: 'R001 scores here and ranks at preferences.csv:2',
    remedy: 'ranks or scores',
  },
  'the same wish twice': {
    code: 'duplicate-wish',
    files: add('preferences', 'R001,msk-a,5,,,'),
    at: 'preferences.csv:7:6',
    value: 'placement:msk-a',
    remedy: 'Delete one',
  },
  'a wish for a placement of another profession': {
    code: 'ineligible-wish',
    files: add('preferences', 'R003,msk-a,1,,,'),
    at: 'preferences.csv:7:6',
    value: 'placement:msk-a',
    reason: 'R003 cannot be placed at placement msk-a: profession',
    remedy: 'no effect',
  },
  // decisions and pairs
  'two decisions that cannot both hold': {
    code: 'contradicting-decision',
    files: add('decisions', 'R003,1,,fix,,coordinator'),
    at: 'decisions.csv:4:',
    value: 'R003, 1',
    reason: 'decisions.csv:2 decides fix reab-b',
    remedy: 'Delete one',
  },
  'a placement fixed and forbidden': {
    code: 'contradicting-decision',
    files: add('decisions', 'R003,1,reab-b,forbid,,coordinator'),
    at: 'decisions.csv:4:',
    remedy: 'Delete one',
  },
  'a forbidden nothing': {
    code: 'missing-value',
    files: edit('decisions', 3, 'R001,2,,forbid,,coordinator'),
    at: 'decisions.csv:3:8',
    remedy: 'Fill in placement_id',
  },
  'a pair of one person': {
    code: 'pair-with-oneself',
    files: add('pairs', 'R003,R003,apart,slot'),
    at: 'pairs.csv:3:6',
    value: 'R003',
    remedy: 'another rotator',
  },
  'a pair together and apart': {
    code: 'contradicting-pair',
    files: add('pairs', 'R002,R001,together,slot'),
    at: 'pairs.csv:3:',
    reason: 'pairs.csv:2 wants the two apart (slot)',
    remedy: 'Delete one',
  },
};

/** Codes that other files of this folder, or the cases named, are about. */
const ELSEWHERE: readonly IssueCode[] = [
  'file-too-large', // below
  'too-many-rows', // source/read-csv.test.ts
  'unreadable-workbook', // workbook.test.ts
  'workbook-too-large', // workbook.test.ts
  'formula-error', // workbook.test.ts
  'unknown-action', // scenario.test.ts
  'unknown-key', // scenario.test.ts
  'no-change', // scenario.test.ts
  'too-few-places', // supply.test.ts
  'too-few-credits', // supply.test.ts
  'nowhere-to-go', // supply.test.ts
];

describe('bad input', () => {
  test.each(Object.entries(CASES))('%s', async (_name, { code, files, at, value, reason, remedy }) => {
    const intake = await readProgramme(files);
    const found = intake.issues.filter((issue) => issue.code === code);
    const places = found.map((issue) => `${issue.file}:${issue.line ?? ''}:${issue.column ?? ''}`);
    expect(places, JSON.stringify(intake.issues, null, 1)).toContain(at);
    const issue = found[places.indexOf(at)];
    expect(issue?.severity).toBe(ISSUE_CODES[code].severity);
    expect(issue?.reason).toContain(reason ?? '');
    expect(issue?.remedy).toContain(remedy);
    if (value !== undefined) expect(issue?.value).toBe(value);
    expect(intake.kind).toBe(
      intake.issues.some(({ severity }) => severity === 'error') ? 'rejected' : 'programme',
    );
  });

  test('of one kind are listed a thousand times and then counted', async () => {
    const intake = await readProgramme(CASES['more problems than anybody reads']?.files ?? []);
    expect(intake.issues.map(({ code }) => code).filter((code) => code === 'unknown-id')).toHaveLength(1000);
  });

  test('every code has a case', () => {
    const covered = new Set<string>([...Object.values(CASES).map(({ code }) => code), ...ELSEWHERE]);
    expect(Object.keys(ISSUE_CODES).filter((code) => !covered.has(code))).toEqual([]);
    expect([...covered].filter((code) => !(code in ISSUE_CODES))).toEqual([]);
  });

  test('a file too large is refused before it is read', () => {
    const issue = oversizedFile('rotators.csv', 2 * 1024 ** 3);
    expect(issue).toMatchObject({
      severity: 'error',
      code: 'file-too-large',
      file: 'rotators.csv',
      line: null,
    });
    expect(issue.reason).toBe('The file has 2048 MiB; the limit is 256 MiB.');
  });

  test('every problem of every file is found in one pass, in order of place', async () => {
    const intake = await readProgramme(
      exampleWith({
        rotators: withLine(
          withLine(table('rotators'), 2, 'R001,,x,1,,,,,yes,,yes,,'),
          4,
          'R003,dentist,6,9,,,,,yes,,no,,',
        ),
        sites: withLine(table('sites'), 2, 'alpha,Alpha,north,Vale Trust,152.1,-2.2'),
        travel: `${table('travel')}\nnorth,gamma,5`,
        preferences: `${table('preferences')}\nR009,nowhere,1,2,,`,
      }),
    );
    expect(
      intake.issues
        .filter(({ severity }) => severity === 'error')
        .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
    ).toEqual([
      'preferences.csv:7:1 unknown-id',
      'preferences.csv:7:6 unknown-id',
      'rotators.csv:2:6 missing-value',
      'rotators.csv:2:7 wrong-type',
      'rotators.csv:4:16 out-of-range',
      'sites.csv:2:30 out-of-range',
      'travel.csv:6:7 unknown-id',
    ]);
  });

  test('a broken row does not make its id unknown elsewhere', async () => {
    const intake = await readProgramme(edit('rotators', 2, 'R001,,5,1,,,,,yes,,yes,,'));
    expect(intake.issues.map(({ code }) => code)).toEqual(['missing-value']);
  });

  test('a table that cannot be read does not make all of its ids unknown', async () => {
    const intake = await readProgramme(
      exampleWith({ rotators: table('rotators').replace('rotator_id', 'who') }),
    );
    expect(intake.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'missing-column',
    ]);
  });

  test.each([
    [
      'a pair at one site but not in one slot',
      add('pairs', 'R002,R003,together,site', 'R003,R002,apart,slot'),
    ],
    ['overlapping absences', add('absences', 'R002,2026-11-01,2026-12-31,L3')],
    ['two forbidden placements in one cycle', add('decisions', 'R001,2,msk-a,forbid,,coordinator')],
    [
      'a required pillar that nobody offers, but everybody bound has done',
      exampleWith({
        pillars: `${table('pillars')}\nold,,core`,
        rotations: `${table('rotations')}\npast,,,1,inpatient,`,
        rotation_pillars: `${table('rotation_pillars')}\npast,old,1,`,
        history: `${table('history')}\nR003,past,,,,`,
        competency_rules: `${table('competency_rules')}\nold,,6,,cover,old,1,,,must,,`,
      }),
    ],
    ['a wish for a cycle in which the rotator is away', add('preferences', 'R002,site:alpha,,1,1,')],
  ])('%s is no error', async (_name, files) => {
    const intake = await readProgramme(files);
    expect(intake.issues.filter(({ code }) => code !== 'pillar-unused')).toEqual([]);
    expect(intake.kind).toBe('programme');
  });
});
