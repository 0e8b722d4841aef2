/** The verdict on cases that were decided one by one. */
export function judgeCases(invariant, found) {
    const { cases, unsettled, against, evidence } = found;
    const calm = unsettled > 0 || cases === 0 ? 'not-settled' : 'holds';
    const open = unsettled > 0 ? `; ${unsettled} not settled in the time given` : '';
    const status = against.length > 0 ? 'violated' : calm;
    return { invariant, status, cases, evidence: `${evidence}${open}`, against };
}
