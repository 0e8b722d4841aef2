import { expect, test } from 'vitest';
import { IssueList } from '../../../src/intake/issues/issue-list.ts';
import { mergeScenarios } from '../../../src/intake/read/merge-scenario.ts';
import { TableReader } from '../../../src/intake/read/table-reader.ts';
import type { RawRow, RawTable } from '../../../src/intake/rows/raw-table.ts';
import { TABLES } from '../../../src/intake/tables/all-tables.ts';

/** A table of ledger balances, one row an id; `onRead` is called whenever somebody looks into a row. */
function ledger(ids: readonly string[], onRead: () => void = () => {}): RawTable {
  const header = { line: 1, cells: ['rotator_id', 'balance'] };
  const sheet = {
    file: 'ledger.csv',
    header,
    records: [],
    rejected: [],
    locate: () => ({ line: 1, column: 1 }),
  };
  const rows = ids.map((id, index): RawRow => {
    const record = {
      line: index + 2,
      get cells() {
        onRead();
        return [id, '0'];
      },
    };
    return { layout: { table: 'ledger', sheet, cellOf: [0, 1], isOutput: true }, record, instead: null };
  });
  return { sheet, rows, rejected: [], actions: rows.map(() => 'remove') };
}

/** How often rows of the programme are looked into while so many unknown ones are to be removed. */
function readsWith(unknown: number): number {
  let reads = 0;
  const base = ledger(['R001', 'R002', 'R003'], () => {
    reads += 1;
  });
  const overlay = ledger(Array.from({ length: unknown }, (_, index) => `R1${index}0`));
  const issues = new IssueList();
  mergeScenarios(new TableReader(TABLES.ledger, 'yyyy-mm-dd'), base.rows, [overlay], issues);
  expect(issues.sorted()).toHaveLength(unknown);
  return reads;
}

test('a hundred unknown keys of a scenario read the programme no more often than one', () => {
  expect(readsWith(100)).toBe(readsWith(1));
});

test('keys are not spelled out where all are known', () => {
  expect(readsWith(0)).toBeLessThan(readsWith(1));
});
