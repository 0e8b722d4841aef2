import type { RotatorId } from '../../domain/ids.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { verifierOf } from '../../verify/verify.ts';
import { type AuditGround, solveVariant } from './audit-case.ts';
import { wilsonInterval } from './confidence.ts';
import { applyMisreport, drawMisreports, type Misreport, type Strategy } from './misreport.ts';

/** What one lie would have come to, judged by the rotator's true wishes. */
interface Lie {
  readonly rotator: RotatorId;
  readonly strategy: Strategy;
  /** Dissatisfaction less than with the truth; negative when the lie would have cost. */
  readonly gain: number;
}

/** What a sample says of all. */
interface Estimate {
  /** Share of the sampled that paid, and its 95 % confidence interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Mean gain over all sampled, and the greatest; dissatisfaction over the horizon. */
  readonly mean_gain: number;
  readonly greatest_gain: number;
}

/** How often, and how much, it would have paid one rotator to tell something else while all others told the truth. */
export type Gaming = Tally & (Estimate | Readonly<Record<keyof Estimate, null>>);

interface Tally {
  /** Misreports there are to draw from, those asked for, and those solved to proof in time. */
  readonly possible: number;
  readonly asked: number;
  readonly sampled: number;
  readonly paid: number;
  readonly cost: number;
  readonly by_strategy: Readonly<
    Partial<Record<Strategy, { readonly sampled: number; readonly paid: number }>>
  >;
  /** Those that paid, greatest gain first. */
  readonly lies: readonly Lie[];
}

/** Solves the programme again for each misreport of a sample, several at a time. */
export async function measureGaming(audit: AuditGround, asked: number): Promise<Gaming> {
  const all = drawMisreports(audit.programme, audit.seed);
  const sample = all.slice(0, asked);
  const judge = verifierOf(audit.programme);
  const truth = sufferedBy(audit.verdict);
  const lies: (Lie | null)[] = [];
  const tryOne = async (misreport: Misreport): Promise<Lie | null> => {
    const found = await solveVariant(audit, applyMisreport(audit.programme, misreport));
    if (found === null) return null;
    const { rotator, strategy } = misreport;
    const suffered = sufferedBy(judge(found.allocation)).get(rotator) ?? 0;
    return { rotator, strategy, gain: (truth.get(rotator) ?? 0) - suffered };
  };
  const queue = sample.entries();
  const lanes = Array.from({ length: audit.executor.threads }, async () => {
    for (const [at, misreport] of queue) lies[at] = await tryOne(misreport);
  });
  await Promise.all(lanes);
  return summariseLies(
    lies.filter((lie) => lie !== null),
    { possible: all.length, asked: sample.length },
  );
}

/** Counts what lies came to. */
export function summariseLies(
  lies: readonly Lie[],
  drawn: { readonly possible: number; readonly asked: number },
): Gaming {
  const paid = lies.filter(({ gain }) => gain > 0);
  const by: Partial<Record<Strategy, { sampled: number; paid: number }>> = {};
  for (const { strategy, gain } of lies) {
    const own = by[strategy] ?? { sampled: 0, paid: 0 };
    by[strategy] = { sampled: own.sampled + 1, paid: own.paid + (gain > 0 ? 1 : 0) };
  }
  return {
    ...drawn,
    sampled: lies.length,
    paid: paid.length,
    cost: lies.filter(({ gain }) => gain < 0).length,
    ...estimate(lies, paid.length),
    by_strategy: by,
    lies: [...paid].sort((a, b) => b.gain - a.gain),
  };
}

/** No sample, no figures: 0 would read as "never". */
const NOTHING = { share: null, low: null, high: null, mean_gain: null, greatest_gain: null } as const;

function estimate(lies: readonly Lie[], paid: number): Estimate | typeof NOTHING {
  if (lies.length === 0) return NOTHING;
  return {
    share: paid / lies.length,
    ...wilsonInterval(paid, lies.length),
    mean_gain: lies.reduce((sum, { gain }) => sum + gain, 0) / lies.length,
    greatest_gain: lies.reduce((most, { gain }) => Math.max(most, gain), 0),
  };
}

/** Dissatisfaction of each rotator over the horizon, the ledger left out. */
function sufferedBy(verdict: Verdict): ReadonlyMap<RotatorId, number> {
  return new Map(verdict.ledger.map(({ rotator, dissatisfaction }) => [rotator, dissatisfaction]));
}
