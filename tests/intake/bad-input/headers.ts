import { encode, exampleWith } from '../example.ts';
import { add, type Cases, edit, table } from './case.ts';

export const HEADERS_CASES: Cases = {
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
  'a column of names': {
    code: 'personal-data',
    files: edit('rotators', 1, (table('rotators').split('\n')[0] ?? '').replace('cohort', 'Employee Name')),
    at: 'rotators.csv:1:143',
    value: 'Employee Name',
    remedy: 'names.csv',
  },
  'an address in the export of a form': {
    code: 'personal-data',
    files: exampleWith({ preferences: 'Staff ID,E-mail address,Choice 1\nR001,ada@example.org,msk-a' }),
    at: 'preferences.csv:1:10',
    value: 'E-mail address',
    remedy: 'names.csv',
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
    files: add('competences', ...Array.from({ length: 1200 }, (_, index) => `nobody-${index},basics,,`)),
    at: 'competences.csv::',
    reason: '200 more problems of the kind unknown-id',
    remedy: 'check again',
  },
};
