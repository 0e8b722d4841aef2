import { findAlterations } from './open-run.js';
import { APPROVALS_FILE, RUN_FILE } from './publish.js';
import { sha256 } from './seal.js';
export const APPROVALS_SCHEMA = 'placewright.approvals/1';
/** The approvals a run folder holds; one sentence when the file cannot be read. */
export function readApprovals({ files }) {
    const bytes = files.get(APPROVALS_FILE);
    if (bytes === undefined)
        return [];
    try {
        const record = JSON.parse(Buffer.from(bytes).toString('utf8'));
        const approvals = record?.approvals;
        const sound = Array.isArray(approvals) && approvals.every(isApproval);
        return sound && record?.schema === APPROVALS_SCHEMA ? approvals : UNREADABLE;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return UNREADABLE;
        throw error;
    }
}
const UNREADABLE = `${APPROVALS_FILE} is not a ${APPROVALS_SCHEMA} record`;
function isApproval(value) {
    return FIELDS.every((field) => typeof value?.[field] === 'string');
}
const FIELDS = ['by', 'note', 'at', 'run', 'allocation'];
/** Every approval with what speaks against it today: any file of the run that is no longer what was approved. */
export function judgeApprovals(run) {
    const approvals = readApprovals(run);
    if (typeof approvals === 'string')
        return [{ by: '', note: '', at: '', findings: [approvals] }];
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
