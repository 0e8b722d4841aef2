import type { BackendChoice } from '../../../solver/backends/load.ts';
import type { Strategy } from '../../../solver/model/strategy.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Programme } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { RepairOptions } from '../../explain/conflicts/repair.ts';
import type { ReportedConflict, ReportedRepairs } from '../../report/tables/conflict-table.ts';
import type { TradeOff } from '../../report/tables/frontier-table.ts';
import type { RuleLine } from '../../report/text/rule-lines.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import type { ReadInput } from '../programme/read-input.ts';
import type { PublishedRun, RunContext } from './publish-run.ts';

export interface AllocateRequest extends AllocateOptions {
  /** A folder of tables or a workbook. */
  readonly programme: string;
  readonly scenario: string | null;
  readonly out: string;
}

export interface AllocateOptions {
  readonly backend: Exclude<BackendChoice['name'], 'fake'>;
  /** Seconds; `null` = as the programme's settings say. */
  readonly timeLimit: number | null;
  /** `null` = one a core. */
  readonly threads: number | null;
  /** `null` = as the programme's settings say. */
  readonly seed: string | null;
  /** How to search; default: as suits the size. */
  readonly strategy?: Strategy;
  /** Relative gap at which an aim is good enough; default 0: every aim is to be proved. */
  readonly gap?: number;
  /** Also trace the trade-off between the worst-off and all together, within the same time limit. */
  readonly frontier?: boolean;
  /** Seconds that explaining may take; what is not reached is left open and says so. `null` = the time limit. */
  readonly explainLimit: number | null;
  /** Where there is no allocation: allocate under the cheapest repair that tables can express, and say so. */
  readonly relax?: boolean;
}

/** A programme as read, and where its run goes. */
export interface AllocateOrder
  extends AllocateOptions,
    Pick<RunContext, 'out' | 'scenario' | 'addOutputs' | 'relaxed'> {
  /** Takes the finished folder; default: to disk at `out`. */
  readonly deliver?: RunContext['deliver'];
  readonly input: Exclude<ReadInput, { kind: 'rejected' }>;
  /** Decisions that no repair may take back; default: none. */
  readonly isFirm?: RepairOptions['isFirm'];
}

/** What came of a request; only `allocated` and `no-allocation` have written anything. */
export type AllocateResult =
  /** The output folder is somebody else's, or what is asked for is more than the engine does. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'rejected-input'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'allocated';
      readonly run: PublishedRun;
      readonly verdict: Verdict;
      readonly programme: Programme;
      readonly issues: readonly Issue[];
      /** The price of fairness, where it was asked for. */
      readonly frontier: TradeOff | null;
      /** Rules that should hold, or minimum staffing, that no objective weighs. */
      readonly notWeighed: readonly RuleInstance[];
      /** The user stopped the search: this is the best that was found by then. */
      readonly interrupted: boolean;
    }
  | {
      readonly kind: 'no-allocation';
      readonly run: PublishedRun;
      readonly conflicts: readonly ReportedConflict[];
      readonly repairs: ReportedRepairs;
      readonly issues: readonly Issue[];
    }
  /** Stopped by the user before there was anything to write. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'rejected-allocation'; readonly breaches: readonly RuleLine[] }
  | { readonly kind: 'fault'; readonly message: string };
