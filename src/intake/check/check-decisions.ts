import type { Decision, Pair } from '../../domain/programme.ts';
import { fieldIndex } from '../columns/column-names.ts';
import type { Entry } from '../read/table-reader.ts';
import { reportCell, reportRow } from '../rows/raw-table.ts';
import { TABLES, type TableRows } from '../tables/all-tables.ts';
import type { CheckContext } from './check-context.ts';

/** Decisions about one rotator and cycle that cannot all hold. */
export function checkDecisions({ read, issues }: CheckContext): void {
  const groups = new Map<string, Entry<TableRows['decisions']>[]>();
  for (const entry of read.entries.decisions) {
    const { rotator, cycle } = entry.row;
    const earlier = groups.get(`${rotator}\u001f${cycle}`) ?? [];
    const rival = earlier.find((other) => contradict(entry.row, other.row));
    if (rival !== undefined) {
      const { at, decision, placement } = rival.row;
      reportRow(issues, entry.raw, `${rotator}, ${cycle}`, {
        code: 'contradicting-decision',
        reason: `${at.file}:${at.line} decides ${decision} ${placement ?? 'no placement'} for ${rotator} in cycle ${cycle}.`,
        remedy: 'Delete one of the two decisions.',
      });
    }
    groups.set(`${rotator}\u001f${cycle}`, [...earlier, entry]);
  }
}

function contradict(a: Omit<Decision, 'at'>, b: Omit<Decision, 'at'>): boolean {
  if (a.decision === 'fix' && b.decision === 'fix') return a.placement !== b.placement;
  return a.decision !== b.decision && a.placement === b.placement;
}

/** Pairs of one person, pairs given twice, and pairs that are together and apart. */
export function checkPairs({ read, issues }: CheckContext): void {
  const groups = new Map<string, Entry<TableRows['pairs']>[]>();
  for (const entry of read.entries.pairs) {
    const { row, raw } = entry;
    if (row.rotator === row.other) {
      reportCell(issues, raw, fieldIndex(TABLES.pairs, 'other'), {
        code: 'pair-with-oneself',
        reason: `${row.rotator} is paired with themselves.`,
        remedy: 'Name another rotator, or delete the row.',
      });
      continue;
    }
    const key = [row.rotator, row.other].sort().join('\u001f');
    const earlier = groups.get(key) ?? [];
    const twin = earlier.find(
      ({ row: other }) =>
        other.kind === row.kind && other.scope === row.scope && other.rotator !== row.rotator,
    );
    const rival = earlier.find(({ row: other }) => clash(row, other));
    if (twin !== undefined) {
      reportRow(issues, raw, `${row.rotator}, ${row.other}`, {
        code: 'duplicate-key',
        reason: `${twin.row.at.file}:${twin.row.at.line} says the same with the two swapped.`,
        remedy: 'Delete one of the two rows.',
      });
    } else if (rival !== undefined) {
      reportRow(issues, raw, `${row.rotator}, ${row.other}`, {
        code: 'contradicting-pair',
        reason: `${rival.row.at.file}:${rival.row.at.line} wants the two ${rival.row.kind} (${rival.row.scope}).`,
        remedy: 'Delete one of the two rows.',
      });
    }
    groups.set(key, [...earlier, entry]);
  }
}

/** Being at the same slot means the same site and the same rotation. */
function clash(a: Omit<Pair, 'at'>, b: Omit<Pair, 'at'>): boolean {
  if (a.kind === b.kind) return false;
  const together = a.kind === 'together' ? a : b;
  return together.scope === 'slot' || a.scope === b.scope;
}
