/** The invariants of fairness, in the order they are audited. */
export type Invariant =
  | 'covered'
  | 'equals'
  | 'order-independence'
  | 'renaming'
  | 'worst-off'
  | 'pareto'
  | 'capacity'
  | 'gaming';

/**
 * `holds` and `violated`: every case looked at was decided. `not-settled`: a limit cut it short, nothing speaks against
 * it. `not-applicable`: the run has nothing to try it on. `measured`: a figure, neither right nor wrong.
 */
export type AuditStatus = 'holds' | 'violated' | 'not-settled' | 'not-applicable' | 'measured';

/** What came of one invariant on one run. */
export interface AuditFinding {
  readonly invariant: Invariant;
  readonly status: AuditStatus;
  /** Cases looked at: re-runs, slots, pairs, misreports. */
  readonly cases: number;
  /** What was done and found, in a sentence. */
  readonly evidence: string;
  /** What speaks against it, one sentence a case. */
  readonly against: readonly string[];
}

/** The verdict on cases that were decided one by one. */
export function judgeCases(
  invariant: Invariant,
  found: {
    readonly cases: number;
    readonly unsettled: number;
    readonly against: readonly string[];
    readonly evidence: string;
  },
): AuditFinding {
  const { cases, unsettled, against, evidence } = found;
  const calm = unsettled > 0 || cases === 0 ? 'not-settled' : 'holds';
  const open = unsettled > 0 ? `; ${unsettled} not settled in the time given` : '';
  const status = against.length > 0 ? 'violated' : calm;
  return { invariant, status, cases, evidence: `${evidence}${open}`, against };
}
