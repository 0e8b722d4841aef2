/** How sure a reason is, in two or three words and in one sentence. */
const EVIDENCE = {
    structural: { short: 'read off the tables', long: 'It stands in the tables; no calculation is behind it.' },
    proved: { short: 'proved', long: 'Every other possibility was excluded.' },
    bound: {
        short: 'proved “at least”',
        long: 'It would cost at least this much; the exact figure is not known.',
    },
    'not-proved': {
        short: 'not settled',
        long: 'It was not examined to the end. Never read it as a “no”: ask for it to be worked out.',
    },
};
export function evidenceShort(evidence) {
    return EVIDENCE[evidence]?.short ?? evidence;
}
/** Each grade with its meaning, surest first. */
export function listEvidence() {
    return Object.values(EVIDENCE);
}
