import { join } from 'node:path';
import { type Contender, lockFolder, type Owner } from '../disk/lock-folder.ts';
import { APPROVALS_FILE, RUN_FILE } from '../disk/publish.ts';
import { writeWhole } from '../disk/write-file.ts';
import { openRun } from '../kept-run/open-run.ts';
import { renderJson } from '../record/render-outputs.ts';
import { sha256 } from '../record/seal.ts';
import { APPROVALS_SCHEMA, type Approval, readApprovals } from './approvals.ts';
import { reviewRun } from './verify-run.ts';

export type ApproveResult =
  | { readonly kind: 'approved'; readonly approval: Approval }
  /** The run has no allocation that anybody could approve. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Somebody else is recording an approval of it at this moment. */
  | { readonly kind: 'locked'; readonly owner: Owner }
  /** The run does not stand: what speaks against it. */
  | { readonly kind: 'does-not-stand'; readonly findings: readonly string[] };

/**
 * Records that a person approves a run, in the run's own folder beside the digests of what was approved. The run is
 * verified first; one that does not stand cannot be approved. Throws `InputPathError` when the folder is no run.
 */
export async function approveRun(
  folder: string,
  decision: Pick<Approval, 'by' | 'note' | 'at'>,
  contender: Contender,
): Promise<ApproveResult> {
  const run = await openRun(folder);
  const allocation = run.files.get('allocation.csv');
  if (allocation === undefined)
    return { kind: 'refused', message: `"${folder}" holds no allocation to approve.` };
  const { claims } = await reviewRun(run);
  const findings = claims.flatMap((claim) => claim.findings);
  if (findings.length > 0) return { kind: 'does-not-stand', findings };
  const approval: Approval = {
    ...decision,
    run: sha256(run.files.get(RUN_FILE) ?? ''),
    allocation: sha256(allocation),
  };
  const lock = await lockFolder(folder, contender);
  if (lock.kind === 'taken') return { kind: 'locked', owner: lock.owner };
  try {
    // Somebody else may have approved while this run was verified.
    const earlier = readApprovals(await openRun(folder));
    if (typeof earlier === 'string') return { kind: 'refused', message: `${earlier}.` };
    const record = { schema: APPROVALS_SCHEMA, approvals: [...earlier, approval] };
    await writeWhole(join(folder, APPROVALS_FILE), renderJson(record));
    return { kind: 'approved', approval };
  } finally {
    await lock.release();
  }
}
