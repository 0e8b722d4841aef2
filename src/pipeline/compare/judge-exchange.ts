import type { Allocation, Assignment } from '../../domain/allocation.ts';
import type { RotatorId } from '../../domain/ids.ts';
import { isLottery } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Exchange } from '../../report/comparison/comparison.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { verifierOf } from '../../verify/verify.ts';
import { publishedScale } from '../record/tier-facts.ts';
import { phraseBreaches } from '../solve/phrase-findings.ts';

/** Says of people who changed together what keeping them as they were would have meant. */
type JudgeExchange = (rotators: readonly RotatorId[]) => Exchange;

/**
 * Tells policy from the draw without solving: the later allocation, with these people alone put back on their former
 * pathways, is judged by the later tables. If that breaks no rule and is as good in every aim but the lottery, only
 * the draw decided their change.
 */
export function judgeExchanges(
  programme: Programme,
  runs: { readonly before: Allocation; readonly after: Allocation; readonly verdict: Verdict },
): JudgeExchange {
  const judge = verifierOf(programme);
  return (rotators) => {
    const own = new Set(rotators);
    const mix = (former: readonly Assignment[], current: readonly Assignment[]) => [
      ...current.filter(({ rotator }) => !own.has(rotator)),
      ...former.filter(({ rotator }) => own.has(rotator)),
    ];
    const kept = judge({
      assignments: mix(runs.before.assignments, runs.after.assignments),
      completion: mix(runs.before.completion, runs.after.completion),
    });
    if (!kept.accepted) {
      const [first] = phraseBreaches(programme, kept.breaches.slice(0, 1));
      const keeping = {
        kind: 'breaks',
        rules: kept.breaches.length,
        sentence: first?.sentence ?? '',
      } as const;
      return { rotators, cause: 'policy', keeping };
    }
    for (const [at, { name, value: now }] of runs.verdict.tiers.entries()) {
      const value = kept.tiers[at]?.value;
      if (isLottery(name) || value === undefined || value === now) continue;
      const scale = publishedScale(name);
      const keeping = { kind: 'costs', tier: name, kept: value / scale, now: now / scale } as const;
      return { rotators, cause: value > now ? 'policy' : 'open', keeping };
    }
    return { rotators, cause: 'draw', keeping: null };
  };
}
