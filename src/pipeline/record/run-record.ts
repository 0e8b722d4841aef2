import type { Programme } from '../../domain/programme.ts';
import { RUN_SCHEMA, type RunFacts, type RunOutcome, type TierFacts } from '../../report/facts/run-facts.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { sha256 } from './seal.ts';

/** How the run was asked for, and by which engine it was made. */
export interface RunSetting {
  readonly programme: Programme;
  readonly scenario: string | null;
  readonly relaxed?: readonly string[];
  readonly warnings: number;
  readonly backend: string;
  readonly version: string;
  readonly options: RunFacts['options'];
}

/** What the run came to. */
export interface RunResult {
  readonly outcome: RunOutcome;
  readonly stopped: string | null;
  readonly tiers: readonly TierFacts[];
  readonly verdict: Verdict | null;
  readonly components: number | null;
  readonly frontier: RunFacts['frontier'];
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly seconds: number;
  readonly peakMemoryMib: number;
}

/** `run.json` of a run. */
export function recordRun(setting: RunSetting, result: RunResult): RunFacts {
  const { programme } = setting;
  const vacancies = (result.verdict?.slots ?? []).reduce((total, slot) => total + slot.vacancies, 0);
  return {
    schema: RUN_SCHEMA,
    outcome: result.outcome,
    stopped: result.stopped,
    programme: programme.settings.programme,
    scenario: setting.scenario,
    relaxed: setting.relaxed ?? [],
    tiers: result.tiers,
    rotators: programme.rotators.length,
    assignments: result.verdict?.assignments.length ?? 0,
    vacancies: vacancies / 100,
    warnings: setting.warnings,
    components: result.components,
    frontier: result.frontier,
    inputs: sortedRecord(Object.entries(programme.inputs)),
    files: sortedRecord([...result.files].map(([name, content]) => [name, sha256(content)])),
    seed: programme.settings.seed,
    backend: setting.backend,
    engine: { name: 'placewright', version: setting.version },
    options: setting.options,
    seconds: Math.round(result.seconds * 1000) / 1000,
    peak_memory_mib: Math.round(result.peakMemoryMib),
  };
}

function sortedRecord(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
