import { checkSolution, type Internship } from './check-solution.ts';
import type { Contestant, MssClaim } from './job.ts';
import type { MssInstance } from './read-instance.ts';
import type { Reference } from './read-reference.ts';

/** A contestant's run on one instance after the audit: only what survived it may be printed. */
export interface MssEntry {
  readonly instance: string;
  readonly contestant: Contestant;
  /** `proved` · `stopped` by its limit, with a solution · `nothing` found in time · `rejected` by the audit · `failed` otherwise. */
  readonly outcome: 'proved' | 'stopped' | 'nothing' | 'rejected' | 'failed';
  /** As the checker counts; `null` = no solution. */
  readonly score: number | null;
  /** `null` = none is known. */
  readonly bound: number | null;
  /** Wall and processor time; `null` where nothing may be printed. */
  readonly seconds: number | null;
  readonly cpuSeconds: number | null;
  readonly peakMemoryMib: number | null;
  readonly remark: string;
  /** The audited solution. */
  readonly solution: readonly Internship[] | null;
}

export interface Contest {
  readonly name: string;
  readonly instance: MssInstance;
  readonly reference: Reference;
}

export type Claimed = readonly {
  readonly contestant: Contestant;
  readonly result: MssClaim | { readonly kind: 'failed'; readonly reason: string };
}[];

/**
 * Holds what contestants say of one instance against the checker, against the best score known and against each other: where
 * one claims a bound below what another reached, both are rejected.
 */
export function judgeClaims(contest: Contest, claims: Claimed): MssEntry[] {
  const entries = claims.map(({ contestant, result }) => judge(contest, contestant, result));
  return entries.map((entry) => {
    const rival = entries.find((other) => disagree(entry, other) || disagree(other, entry));
    return rival === undefined
      ? entry
      : reject(entry, `its claims and those of ${rival.contestant} cannot both be true`);
  });
}

function judge(contest: Contest, contestant: Contestant, result: Claimed[number]['result']): MssEntry {
  const blank = {
    instance: contest.name,
    contestant,
    score: null,
    bound: null,
    seconds: null,
    cpuSeconds: null,
    peakMemoryMib: null,
    solution: null,
  };
  if (result.kind === 'failed') return { ...blank, outcome: 'failed', remark: result.reason };
  const { solution, bound, seconds, cpuSeconds, peakMemoryMib, remark } = result;
  const entry = {
    ...blank,
    bound: Number.isFinite(bound) ? bound : null,
    seconds,
    cpuSeconds,
    peakMemoryMib,
    remark,
  };
  const { bestKnown } = contest.reference;
  if (bestKnown !== null && bound < bestKnown)
    return reject(entry, `its bound ${bound} is below the best known ${bestKnown}`);
  if (solution === null) return { ...entry, outcome: 'nothing' };
  const { violations, score } = checkSolution(contest.instance, solution);
  const [violation] = violations;
  if (violation !== undefined) return reject(entry, `the checker rejects it: ${violation}`);
  if (score > bound) return reject(entry, `its bound ${bound} is below its score ${score}`);
  const proved = result.score === bound;
  // Before a proof a column above every load may stand higher than the highest, so that the score is better than was said.
  if (result.score === null || (proved ? score !== result.score : score < result.score))
    return reject(entry, `says ${result.score}, the checker finds ${score}`);
  return { ...entry, outcome: score === bound ? 'proved' : 'stopped', score, solution };
}

function disagree(a: MssEntry, b: MssEntry): boolean {
  return a.bound !== null && b.score !== null && a.bound < b.score;
}

function reject(entry: Omit<MssEntry, 'outcome'>, remark: string): MssEntry {
  const nothing = { score: null, bound: null, seconds: null, cpuSeconds: null, solution: null };
  return { ...entry, ...nothing, outcome: 'rejected', remark };
}
