import type { Executor } from '../../solver/pool/executor.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { republish } from '../../src/pipeline/audit/republish.ts';
import { type SmallProgramme, writeSmallProgramme } from './small-programme.ts';

/** What is run: with which aims, and whether one run's ledger goes into the next. */
export interface Policy {
  readonly name: string;
  readonly objectives: readonly string[];
  readonly ledger: boolean;
}

/** The policies that the figure compares. */
export const POLICIES: readonly Policy[] = [
  { name: 'no ledger', objectives: ['placed', 'worst-off', 'preference', 'lottery'], ledger: false },
  { name: 'ledger', objectives: ['placed', 'worst-off', 'preference', 'lottery'], ledger: true },
  { name: 'ledger, leximin', objectives: ['placed', 'leximin', 'preference', 'lottery'], ledger: true },
];

/** Dissatisfaction of each rotator in each round, the ledger left out: `[round][rotator]`. */
export type Rounds = readonly (readonly number[])[];

/** Runs a programme again and again, each time with what the run before handed on. Throws when a run is not proved. */
export async function simulateRounds(
  programme: SmallProgramme,
  policy: Policy,
  options: { readonly executor: Executor; readonly rounds: number },
): Promise<Rounds> {
  const suffered: (readonly number[])[] = [];
  let ledger: string | null = null;
  for (let round = 0; round < options.rounds; round += 1) {
    const { objectives } = policy;
    const files = writeSmallProgramme(programme, {
      round,
      objectives,
      ledger: policy.ledger ? ledger : null,
    });
    const run = await republish(await readProgramme(files), { executor: options.executor, timeLimit: 60 });
    if (run.kind !== 'allocated' || !run.outcome.proved) throw new Error(`round ${round + 1}: ${run.kind}`);
    suffered.push(run.verdict.ledger.map(({ dissatisfaction }) => dissatisfaction));
    ledger = run.files.get('ledger.csv') ?? null;
  }
  return suffered;
}

/** How far apart rotators are after each round, in cumulative dissatisfaction. */
export interface Spread {
  readonly round: number;
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  /** Standard deviation. */
  readonly deviation: number;
}

export function measureSpread(rounds: Rounds): readonly Spread[] {
  const totals = (rounds[0] ?? []).map(() => 0);
  return rounds.map((suffered, round) => {
    suffered.forEach((value, rotator) => {
      totals[rotator] = (totals[rotator] ?? 0) + value;
    });
    const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
    const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / totals.length;
    return {
      round: round + 1,
      least: Math.min(...totals),
      most: Math.max(...totals),
      mean,
      deviation: Math.sqrt(variance),
    };
  });
}

/** Rotators who were in the worst-served quarter of every single round. */
export function countStuck(rounds: Rounds): number {
  const bounds = rounds.map((suffered) => {
    const worstFirst = [...suffered].sort((a, b) => b - a);
    return worstFirst[Math.floor(suffered.length / 4)] ?? 0;
  });
  const rotators = (rounds[0] ?? []).map((_, rotator) => rotator);
  return rotators.filter((rotator) =>
    rounds.every((suffered, round) => (suffered[rotator] ?? 0) > (bounds[round] ?? 0)),
  ).length;
}
