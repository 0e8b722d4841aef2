import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/domain/issue.ts';
import { tabulateIssues } from '../../../src/report/tables/issues-table.ts';
import { renderCsv } from '../../../src/report/text/csv.ts';
import { describeIssue, describeIssues } from '../../../src/report/text/problems.ts';

const unknown: Issue = {
  severity: 'error',
  code: 'unknown-id',
  file: 'preferences.csv',
  line: 14,
  column: 9,
  value: 'R0l7',
  reason: 'rotator "R0l7" is not in rotators.csv.',
  remedy: 'Did you mean "R017"?',
};
const missing: Issue = {
  ...unknown,
  code: 'missing-table',
  file: 'sites.csv',
  line: null,
  column: null,
  remedy: '',
};
const silent: Issue = { ...unknown, severity: 'warning', code: 'no-wishes', line: 3, column: null };

describe('describeIssue', () => {
  it('says where, what and what to do', () => {
    expect(describeIssue(unknown)).toBe(
      'preferences.csv:14:9 rotator "R0l7" is not in rotators.csv. Did you mean "R017"?',
    );
  });

  it('leaves out what is not known', () => {
    expect(describeIssue(missing)).toBe('sites.csv rotator "R0l7" is not in rotators.csv.');
    expect(describeIssue(silent)).toMatch(/^preferences\.csv:3 rotator/);
  });
});

describe('describeIssues', () => {
  it('puts errors before warnings and counts each', () => {
    const groups = describeIssues([silent, unknown, missing]);
    expect(groups.map(({ severity, lines }) => [severity, lines.length])).toEqual([
      ['error', 2],
      ['warning', 1],
    ]);
    expect(groups[0]?.heading).toContain('2 problems');
    expect(groups[1]?.heading).toContain('1 warning,');
  });

  it('says nothing when there is nothing', () => {
    expect(describeIssues([])).toEqual([]);
  });
});

describe('issues.csv', () => {
  it('has a row for each, blank where a place is not known', () => {
    expect(renderCsv(tabulateIssues([unknown, missing]))).toBe(
      [
        'severity,code,file,line,column,value,reason,remedy',
        'error,unknown-id,preferences.csv,14,9,R0l7,"rotator ""R0l7"" is not in rotators.csv.","Did you mean ""R017""?"',
        'error,missing-table,sites.csv,,,R0l7,"rotator ""R0l7"" is not in rotators.csv.",',
        '',
      ].join('\r\n'),
    );
  });
});
