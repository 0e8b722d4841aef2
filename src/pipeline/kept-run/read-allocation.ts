import type { Allocation, Assignment } from '../../domain/allocation.ts';
import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import { IssueList } from '../../intake/issues/issue-list.ts';
import { readCsv } from '../../intake/source/read-csv.ts';
import { restore } from '../../report/text/neutralise.ts';

/** An allocation as a run states it, or the one sentence why it cannot be read. */
type ReadAllocation =
  | { readonly kind: 'allocation'; readonly allocation: Allocation }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads `allocation.csv` and `completion.csv` back. Ids are taken as they stand: judging them is the verifier's business. */
export function readAllocation(files: ReadonlyMap<string, Uint8Array>): ReadAllocation {
  const assignments = readAssignments(files, 'allocation.csv');
  if (typeof assignments === 'string') return { kind: 'unreadable', reason: assignments };
  const completion = readAssignments(files, 'completion.csv');
  if (typeof completion === 'string') return { kind: 'unreadable', reason: completion };
  return { kind: 'allocation', allocation: { assignments, completion } };
}

const COLUMNS = ['rotator_id', 'placement_id', 'cycle', 'length_cycles'] as const;

function readAssignments(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
): readonly Assignment[] | string {
  const bytes = files.get(name);
  if (bytes === undefined) return `${name} is missing`;
  const issues = new IssueList();
  const sheet = readCsv(name, bytes, issues);
  if (sheet === null || issues.hasErrors) return `${name} is not a whole CSV table`;
  const columns = COLUMNS.map((column) => sheet.header.cells.indexOf(column));
  const missing = COLUMNS.filter((_, index) => columns[index] === -1);
  if (missing.length > 0) return `${name} has no column ${missing.join(', ')}`;
  return sheet.records.map(({ cells }) => {
    const [rotator, placement, cycle, length] = columns.map((column) => restore(cells[column] ?? ''));
    return {
      rotator: rotator as RotatorId,
      placement: placement as PlacementId,
      cycle: readWhole(cycle),
      length: readWhole(length),
    };
  });
}

/** `NaN` for anything but a plain number, which the verifier reports as malformed. */
function readWhole(text: string | undefined): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : Number.NaN;
}
