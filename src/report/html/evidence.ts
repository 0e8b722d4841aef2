import type { Evidence } from '../../explain/reasons/reason.ts';

interface Grade {
  readonly short: string;
  readonly long: string;
}

/** How sure a reason is, in two or three words and in one sentence. */
const EVIDENCE: Readonly<Record<string, Grade>> = {
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
} satisfies Readonly<Record<Evidence, Grade>>;

export function evidenceShort(evidence: string): string {
  return EVIDENCE[evidence]?.short ?? evidence;
}

/** Each grade with its meaning, surest first. */
export function listEvidence(): readonly { readonly short: string; readonly long: string }[] {
  return Object.values(EVIDENCE);
}
