import type { ReportedApproval } from '../../report/facts/report-facts.ts';
import { APPROVALS_FILE, RUN_FILE } from '../disk/publish.ts';
import { findAlterations, type OpenedRun } from '../kept-run/open-run.ts';
import { sha256 } from '../record/seal.ts';

/** A person's decision about a run, with what it was about. */
export interface Approval {
  readonly by: string;
  readonly note: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** SHA-256 of `run.json`, which names every other file by its own: one digest for the whole run. */
  readonly run: string;
  /** SHA-256 of `allocation.csv`: for people who compare what they were sent. */
  readonly allocation: string;
}

export const APPROVALS_SCHEMA = 'placewright.approvals/1';

/** The approvals a run folder holds; one sentence when the file cannot be read. */
export function readApprovals({ files }: Pick<OpenedRun, 'files'>): readonly Approval[] | string {
  const bytes = files.get(APPROVALS_FILE);
  if (bytes === undefined) return [];
  try {
    const record = JSON.parse(Buffer.from(bytes).toString('utf8')) as Partial<ApprovalsRecord> | null;
    const approvals = record?.approvals;
    const sound = Array.isArray(approvals) && approvals.every(isApproval);
    return sound && record?.schema === APPROVALS_SCHEMA ? approvals : UNREADABLE;
  } catch (error) {
    if (error instanceof SyntaxError) return UNREADABLE;
    throw error;
  }
}

interface ApprovalsRecord {
  readonly schema: string;
  readonly approvals: readonly Approval[];
}

const UNREADABLE = `${APPROVALS_FILE} is not a ${APPROVALS_SCHEMA} record`;

function isApproval(value: Partial<Approval> | null): boolean {
  return FIELDS.every((field) => typeof value?.[field] === 'string');
}

const FIELDS = ['by', 'note', 'at', 'run', 'allocation'] as const;

/** Every approval with what speaks against it today: any file of the run that is no longer what was approved. */
export function judgeApprovals(run: OpenedRun): readonly ReportedApproval[] {
  const approvals = readApprovals(run);
  if (typeof approvals === 'string') return [{ by: '', note: '', at: '', findings: [approvals] }];
  const record = sha256(run.files.get(RUN_FILE) ?? '');
  const changes = findAlterations(run);
  return approvals.map(({ by, note, at, run: approved }) => ({
    by,
    note,
    at,
    findings: [
      ...(approved === record ? [] : [`${RUN_FILE} is not the one that was approved`]),
      ...changes.map((change) => `${change}, and so after the approval`),
    ],
  }));
}
