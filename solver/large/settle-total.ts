import type { TierResult } from '../compact/sum-tier.ts';
import { compareValues } from '../compare-values.ts';
import { evaluateModel, type TierValue } from '../evaluate-model.ts';
import type { Atlas } from './atlas.ts';
import { MOST_WHOLE, type SearchedTotal } from './better-board.ts';
import { capLoads, isWithin, type LoadCap } from './cap-loads.ts';
import { assumeCarriers } from './hold-loads.ts';
import type { LargeEngine } from './large-engine.ts';
import { pathsByAgent } from './paths-by-agent.ts';
import { type ProvedPrices, proveBound } from './prove-bound.ts';
import { searchTotal, type TotalSearch } from './search-total.ts';
import { SEARCH_SHARE, searchWithinCaps } from './search-within-caps.ts';
import type { Site } from './site.ts';
import type { Weighed } from './weighed.ts';

/** More agents than these are not settled by whole pathways in any time. */
const MOST_SETTLED = 500;
/** Of the time left: what whole pathways may take for the worst load. */
const SETTLING_SHARE = 0.5;

/** The first total, found and bounded. */
export interface FoundTotal extends SearchedTotal {
  readonly chosen: Int32Array;
  /** It was searched within these; `null` = none. */
  readonly cap: LoadCap | null;
  /** Those who carry the worst load were taken to have to. */
  readonly isAssumed: boolean;
  /** What is proved of the total against all pathways. */
  readonly proof: ProvedPrices & Pick<Weighed, 'cap'>;
}

/**
 * The least worst load of a component and the least first total within it, as far as they are found; and what whole pathways settled,
 * where they were asked. `null`: somebody is still without a pathway.
 */
export async function settleTotal(
  engine: LargeEngine,
  { model, atlas, worst, settleFirst }: Site,
  task: Pick<TotalSearch, 'rates' | 'given' | 'where' | 'isLast'> & { readonly left: () => number },
): Promise<(Pick<Weighed, 'settled'> & { readonly found: FoundTotal }) | null> {
  const { rates, isLast, left } = task;
  let settled: readonly TierResult[] = [];
  const proofs: FoundTotal['proof'][] = [];
  const valuesOf = ({ chosen }: { readonly chosen: Int32Array }): readonly TierValue[] =>
    evaluateModel(model, chosen).values;
  const searchIn = async (
    searched: Atlas,
    { share, ...means }: { readonly share: number } & Pick<TotalSearch, 'isTrial' | 'known'>,
  ): Promise<Omit<FoundTotal, 'cap' | 'isAssumed'> | null> => {
    const found = await searchTotal(engine, { ...task, ...means, atlas: searched, seconds: share * left() });
    if (found === null || found.board.outside().length > 0) return null;
    return {
      ...found,
      chosen: found.board.chosen(),
      proof: { ...found.told, bound: found.bound, cap: null },
    };
  };
  const search = async (cap: LoadCap | null, share: number): Promise<FoundTotal | null> => {
    const isTrial = worst !== null && cap !== null;
    const searched = isTrial ? capLoads(atlas, worst, cap) : atlas;
    const found = await searchIn(searched, { share, isTrial, known: null });
    if (found === null) return null;
    const proof = { ...found.proof, cap };
    proofs.push(proof);
    return { ...found, proof, cap, isAssumed: false };
  };
  if (worst === null) {
    const found = await search(null, isLast ? 1 : SEARCH_SHARE);
    return found === null ? null : { found, settled };
  }
  const searchSettled = async (best: FoundTotal): Promise<FoundTotal | null> => {
    if (left() <= 0) return null;
    const count = worst.index + 1;
    const first = await settleFirst(count, best.chosen, (SETTLING_SHARE * left()) / engine.remaining());
    if (first === null) return null;
    settled = first.tiers;
    const [now, then] = [best, first].map((one) => valuesOf(one).slice(0, count));
    const isBetter = compareValues(then!, now!) < 0;
    if (!isBetter && settled.at(-2)?.proved !== true) return null;
    const { chosen } = isBetter ? first : best;
    const carried = assumeCarriers(model, worst, chosen);
    const cap = { most: carried.floor, fewest: true };
    const known = pathsByAgent(model, chosen);
    const found = await searchIn(capLoads(atlas, carried, cap), {
      share: SEARCH_SHARE,
      isTrial: false,
      known,
    });
    if (found === null) return null;
    const open = { ...cap, fewest: false };
    const proof = { ...proveBound(capLoads(atlas, worst, open), rates, found.proof.prices), cap: open };
    return { ...found, proof, cap, isAssumed: true };
  };
  const found = await searchWithinCaps(worst, {
    search,
    searchSettled,
    valuesOf,
    isCrowd: atlas.agents > MOST_WHOLE,
    isSettling:
      atlas.agents <= MOST_SETTLED && model.tiers.slice(0, worst.index).every(({ kind }) => kind === 'sum'),
  });
  if (found === null) return null;
  // What was proved within looser caps holds within those that are kept.
  const kept = { most: assumeCarriers(model, worst, found.chosen).floor, fewest: false };
  const proof = proofs
    .filter(({ cap }) => cap === null || isWithin(cap, kept))
    .reduce((best, one) => (one.bound > best.bound ? one : best), found.proof);
  return { found: { ...found, proof }, settled };
}
