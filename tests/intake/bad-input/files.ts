import type { InputFile } from '../../../src/intake/issues/input-file.ts';
import { encode, exampleWith } from '../example.ts';
import { add, type Cases, table } from './case.ts';

function withBytes(name: string, bytes: Uint8Array): InputFile[] {
  return [...exampleWith({ [name.replace('.csv', '')]: null }), { name, bytes }];
}

export const FILES_CASES: Cases = {
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
};
