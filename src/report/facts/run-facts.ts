/** Version of the shape of `run.json`; a change that breaks readers raises the number. */
export const RUN_SCHEMA = 'placewright.run/1';

export type RunOutcome = 'optimal' | 'feasible' | 'infeasible' | 'no-solution-found';

/** One tier as published. `staffing` counts in whole persons or WTE with two decimals, the others in integers. */
export interface TierFacts {
  readonly name: string;
  readonly value: number;
  /** Proved: no allocation that holds the tiers above has less. `null` = nothing proved. */
  readonly bound: number | null;
  /** (value − bound) / value; `null` without a bound. */
  readonly gap: number | null;
  readonly proved: boolean;
  /** Of leximin while it is not proved: of how many rotators, the worst-off first, the points are proved all the same. */
  readonly settled?: number;
  /** `false`: no aim but told as it is, because the aim it goes with has slack; there is nothing to prove. Else absent. */
  readonly sought?: false;
}

/** `run.json` without its own digest. */
export interface RunFacts {
  readonly schema: typeof RUN_SCHEMA;
  readonly outcome: RunOutcome;
  /** Why the search ended before its proof; `null` when it did not. */
  readonly stopped: string | null;
  readonly programme: string;
  /** Name of the scenario's folder. */
  readonly scenario: string | null;
  /** Changes to the tables without which there is no allocation, made because `--relax` asked for it; else empty. */
  readonly relaxed: readonly string[];
  readonly tiers: readonly TierFacts[];
  readonly rotators: number;
  readonly assignments: number;
  /** Free places of all slots: persons where a slot counts heads, WTE where it counts WTE; `slots.csv` has them apart. */
  readonly vacancies: number;
  readonly warnings: number;
  /** Parts of the programme that share no slot and were solved apart. */
  readonly components: number | null;
  /** What frontier.csv holds; `null` when it was not asked for, or there is no allocation. */
  readonly frontier: { readonly complete: boolean; readonly points: number } | null;
  /** SHA-256 of every file read, and of every file of this run but `run.json` itself. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly seed: string;
  readonly backend: string;
  readonly engine: { readonly name: 'placewright'; readonly version: string };
  readonly options: {
    /** Seconds. */
    readonly time_limit: number;
    readonly explain_limit: number;
    readonly threads: number;
    /** Relative gap that was good enough; absent = none but a proof. */
    readonly gap?: number;
  };
  /** From the start of the process to this line. */
  readonly seconds: number;
  readonly peak_memory_mib: number;
}

/** The text of `run.json`: the facts, closed by a digest that seals them. */
export function renderRunFacts(facts: RunFacts, digest: string): string {
  return `${JSON.stringify({ ...facts, digest }, null, 2)}\n`;
}
