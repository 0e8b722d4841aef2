import type { RotatorId } from '../../domain/ids.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import type { Fairness } from './fairness.ts';
import type { ReportedDecision, ReportedExplanation } from './read-explanations.ts';
import type { RunFacts } from './run-facts.ts';

/** Everything the pages, the workbook and the calendars are made from. All of it is in the files of a run. */
export interface ReportFacts {
  readonly programme: Programme;
  /** `null` when the run has no allocation. */
  readonly verdict: Verdict | null;
  readonly issues: readonly Issue[];
  readonly run: Pick<
    RunFacts,
    'outcome' | 'stopped' | 'scenario' | 'tiers' | 'backend' | 'engine' | 'relaxed'
  >;
  /** Follows from what the run decided, not from when or where; hexadecimal. */
  readonly runId: string;
  readonly explanations: readonly ReportedExplanation[];
  /** What decisions cost; empty unless the run had time for explanations. */
  readonly decisionPrices: readonly ReportedDecision[];
  /** `null` when the run has no figures of fairness, or of another shape. */
  readonly fairness: Fairness | null;
  /** Prices of slots by {@link slotKey}; empty unless the run priced them. */
  readonly prices: ReadonlyMap<string, string>;
  /** The run brings the prices from which its bounds can be recomputed. */
  readonly certified: boolean;
  /** Points of the trade-off between the worst-off and all together; empty unless the run has them. */
  readonly frontier: readonly FrontierPoint[];
  /** Why there is no allocation; empty when there is one. */
  readonly conflicts: readonly ConflictEntry[];
  /** Who approved the run. A report written together with its run has none yet. */
  readonly approvals: readonly ReportedApproval[];
  /** Only ever given at rendering; no run holds them. */
  readonly names: ReadonlyMap<RotatorId, PersonName>;
}

/** What people are called, from the `names.csv` given at rendering. */
export interface PersonName {
  readonly name: string;
  readonly surname: string;
  /** Register → number in it, as the Trainee Information System asks for them. */
  readonly numbers: Readonly<Record<'gmc' | 'gdc' | 'public_health' | 'tis_person', string>>;
}

/** A person's decision about the run, and what speaks against it now. */
export interface ReportedApproval {
  readonly by: string;
  readonly note: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Empty = the run is what was approved. */
  readonly findings: readonly string[];
}

/** One allocation nobody can improve on in both respects. */
export interface FrontierPoint {
  readonly worst: number;
  readonly total: number;
  /** The allocation published is such a one. */
  readonly published: boolean;
}

/** One conflict, or one repair, as `conflict.csv` has it. */
export interface ConflictEntry {
  readonly kind: string;
  readonly finding: string;
  /** Of a repair; `null` for a conflict. */
  readonly cost: string | null;
  readonly lines: readonly { readonly sources: string; readonly sentence: string }[];
}

/** Names one slot. */
export function slotKey(placement: string, cycle: number): string {
  return `${placement}\u001f${cycle}`;
}
