import type { Programme } from '../../src/domain/programme.ts';
import type { Verdict } from '../../src/verify/facts/verdict.ts';
import { verify } from '../../src/verify/verify.ts';
import type { Instance } from './instances.ts';
import type { ContestantName, JobAnswer, JobResult } from './job.ts';

/** A contestant's run after the audit: only what survived it may be printed. */
export interface Entry {
  readonly instance: string;
  readonly rotators: number;
  readonly contestant: ContestantName;
  readonly version: string | null;
  /**
   * `proved` every tier · `stopped` by a limit with an audited allocation · `nothing` found in time · `absent` from
   * this machine · `rejected` by the audit · `failed` otherwise.
   */
  readonly outcome: 'proved' | 'stopped' | 'nothing' | 'absent' | 'rejected' | 'failed';
  /** Why it is none of the first two. */
  readonly remark: string;
  readonly choices: number | null;
  /** Of the audited run; `null` when there is nothing to time. */
  readonly seconds: number | null;
  readonly tiersProved: number;
  /** Of the first tier not proved, in per cent of its value; 0 when all are proved, `null` when unknown. */
  readonly gapPercent: number | null;
  /** Processor time of all threads: says more than `seconds` on a busy machine. */
  readonly cpuSeconds: number | null;
  readonly peakMemoryMib: number | null;
  /** Audited values of the tiers the contestant came to, with the bounds it claims. */
  readonly tiers: readonly AuditedTier[];
  /** Gap, in per cent, over the seconds of a run with a single tier. */
  readonly gapOverTime: readonly { readonly seconds: number; readonly gapPercent: number }[];
}

export interface AuditedTier {
  readonly name: string;
  readonly value: number;
  readonly bound: number;
  readonly proved: boolean;
}

/**
 * Holds what contestants say of one instance against the verifier, which recomputes every tier from the tables, and
 * against each other: where one claims a bound above what the other reached, both are rejected.
 */
export function judgeContest(
  instance: Instance,
  programme: Programme,
  results: readonly { readonly contestant: ContestantName; readonly result: JobResult }[],
): Entry[] {
  const entries = results.map(({ contestant, result }) => judge(instance, programme, { contestant, result }));
  return entries.map((entry) => {
    const rival = entries.find((other) => disagrees(entry, other));
    if (rival === undefined) return entry;
    const remark = `its claims and those of ${rival.contestant} cannot both be true`;
    return { ...entry, outcome: 'rejected', remark, seconds: null, cpuSeconds: null, gapPercent: null };
  });
}

function judge(
  instance: Instance,
  programme: Programme,
  { contestant, result }: { contestant: ContestantName; result: JobResult },
): Entry {
  const blank = {
    instance: instance.name,
    rotators: instance.knobs.rotators,
    contestant,
    version: null,
    remark: '',
    choices: null,
    seconds: null,
    tiersProved: 0,
    gapPercent: null,
    cpuSeconds: null,
    peakMemoryMib: null,
    tiers: [],
    gapOverTime: [],
  };
  if (result.kind === 'absent') return { ...blank, outcome: 'absent', remark: 'not on this machine' };
  if (result.kind === 'failed') return { ...blank, outcome: 'failed', remark: result.reason };
  const { version, choices, usage, failure } = result;
  const peakMemoryMib = Math.round(usage.peakMemoryMib);
  const known = { ...blank, version, choices, peakMemoryMib, remark: failure ?? '' };
  if (result.allocation === null) return { ...known, outcome: 'nothing' };
  const verdict = verify(programme, result.allocation);
  const objection = findObjection(result, verdict);
  if (objection !== null) return { ...known, outcome: 'rejected', remark: objection };
  const tiers = auditTiers(result, verdict);
  return {
    ...known,
    outcome: result.complete ? 'proved' : 'stopped',
    seconds: result.seconds,
    cpuSeconds: usage.cpuSeconds,
    tiersProved: tiers.filter(({ proved }) => proved).length,
    gapPercent: result.complete ? 0 : gapOf(tiers.find(({ proved }) => !proved)),
    tiers,
    gapOverTime: result.steps.length === 1 ? followGap(result) : [],
  };
}

/** What the verifier has against an answer, or `null`. */
function findObjection(answer: JobAnswer, verdict: Verdict): string | null {
  const [breach] = verdict.breaches;
  if (breach !== undefined)
    return `the verifier rejects it: ${breach.rule} of ${breach.rotator ?? breach.placement}`;
  for (const { name, value, proved, bound } of answer.steps) {
    if (value !== null && bound > value) return `${name}: its bound ${bound} is above its value ${value}`;
    const judged = verdict.tiers.find((tier) => tier.name === name);
    if (judged === undefined || value === null) continue;
    // Before the proof, a column above every load may stand higher than the highest; it may never stand lower.
    if (proved ? judged.value !== value : judged.value > value) {
      return `${name}: says ${value}${proved ? ', proved' : ''}, the verifier finds ${judged.value}`;
    }
  }
  return null;
}

/** The tiers a contestant came to, at the verifier's values. */
function auditTiers(answer: JobAnswer, verdict: Verdict): AuditedTier[] {
  return answer.steps.flatMap(({ name, value, bound, proved }) => {
    const judged = verdict.tiers.find((tier) => tier.name === name)?.value ?? value;
    return judged === null ? [] : [{ name, value: judged, bound, proved }];
  });
}

/** The least among allocations as good for everybody, cycle by cycle, as the one found: no two contestants need have found such. */
const TIE_BREAK = 'lottery-tie';

/** Tiers are comparable as long as all tiers above them are proved equal. */
function disagrees(a: Entry, b: Entry): boolean {
  for (const [i, mine] of a.tiers.entries()) {
    const theirs = b.tiers[i];
    if (theirs?.name !== mine.name || mine.name === TIE_BREAK) return false;
    if (Math.max(mine.bound, theirs.bound) > Math.min(mine.value, theirs.value)) return true;
    if (!mine.proved || !theirs.proved) return false;
  }
  return false;
}

function gapOf(step: { value: number | null; bound: number } | undefined): number | null {
  if (step === undefined || step.value === null || !Number.isFinite(step.bound)) return null;
  return (100 * Math.max(0, step.value - step.bound)) / Math.max(1, Math.abs(step.value));
}

function followGap({ trace }: JobAnswer): { seconds: number; gapPercent: number }[] {
  let value: number | null = null;
  let bound = -Infinity;
  return [...trace]
    .sort((a, b) => a.seconds - b.seconds)
    .flatMap((event) => {
      value = Math.min(value ?? Infinity, event.value ?? Infinity);
      bound = Math.max(bound, event.bound ?? -Infinity);
      const gapPercent = Number.isFinite(value) ? gapOf({ value, bound }) : null;
      return gapPercent === null ? [] : [{ seconds: event.seconds, gapPercent }];
    });
}
