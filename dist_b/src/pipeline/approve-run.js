import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { APPROVALS_SCHEMA, readApprovals } from './approvals.js';
import { openRun } from './open-run.js';
import { APPROVALS_FILE, RUN_FILE } from './publish.js';
import { renderJson } from './render-outputs.js';
import { sha256 } from './seal.js';
import { reviewRun } from './verify-run.js';
/**
 * Records that a person approves a run, in the run's own folder beside the digests of what was approved. The run is
 * verified first; one that does not stand cannot be approved. Throws `InputPathError` when the folder is no run.
 */
export async function approveRun(folder, decision) {
    const run = await openRun(folder);
    const allocation = run.files.get('allocation.csv');
    if (allocation === undefined)
        return { kind: 'refused', message: `"${folder}" holds no allocation to approve.` };
    const { claims } = await reviewRun(run);
    const findings = claims.flatMap((claim) => claim.findings);
    if (findings.length > 0)
        return { kind: 'does-not-stand', findings };
    const earlier = readApprovals(run);
    if (typeof earlier === 'string')
        return { kind: 'refused', message: `${earlier}.` };
    const approval = {
        ...decision,
        run: sha256(run.files.get(RUN_FILE) ?? ''),
        allocation: sha256(allocation),
    };
    await replaceFile(folder, renderJson({ schema: APPROVALS_SCHEMA, approvals: [...earlier, approval] }));
    return { kind: 'approved', approval };
}
async function replaceFile(folder, text) {
    const draft = `${folder.replace(/[\\/]+$/, '')}.approval-${randomUUID()}`;
    try {
        await writeFile(draft, text, { flush: true });
        await rename(draft, join(folder, APPROVALS_FILE));
    }
    catch (error) {
        await rm(draft, { force: true });
        throw error;
    }
}
