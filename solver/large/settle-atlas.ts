import type { TierResult } from '../compact/sum-tier.ts';
import { compareValues } from '../compare-values.ts';
import { evaluateModel, type TierValue } from '../evaluate-model.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { Atlas } from './atlas.ts';
import { MOST_WHOLE, type SearchedTotal } from './better-board.ts';
import { capLoads, type LoadCap, type WorstLoad } from './cap-loads.ts';
import { freeCarriers } from './free-carriers.ts';
import { assumeCarriers, holdLoads } from './hold-loads.ts';
import type { LargeEngine } from './large-engine.ts';
import { pathsByAgent } from './paths-by-agent.ts';
import type { ProvedPrices } from './prove-bound.ts';
import { searchTotal } from './search-total.ts';
import { SEARCH_SHARE, searchWithinCaps } from './search-within-caps.ts';
import { settleLater } from './settle-later.ts';
import { guideOf, slackOfWeighed, totalsOf, weighTiers } from './weigh-tiers.ts';
import type { Weighed } from './weighed.ts';

/** One component, laid out. */
export interface Site {
  readonly model: PathwayModel;
  readonly atlas: Atlas;
  /** `null`: no worst load to be looked for. */
  readonly worst: WorstLoad | null;
  /** Settles the first tiers over whole pathways, from an allocation and with a share of the time that is left; `null` = it came to nothing. */
  readonly settleFirst: (count: number, known: Int32Array, share: number) => Promise<Settled | null>;
  readonly component: number;
  readonly components: number;
}

/** The first tiers, settled. */
interface Settled {
  readonly chosen: Int32Array;
  /** Two for a worst load. */
  readonly tiers: readonly TierResult[];
}

/** Settles one component within some seconds; `null` when somebody is still without a pathway at the end. */
export async function settleAtlas(engine: LargeEngine, site: Site, seconds: number): Promise<Weighed | null> {
  const { model, atlas, worst, component, components } = site;
  const guide = guideOf(model);
  const rates = weighTiers(model, guide);
  const where = { tierIndex: guide, tierCount: model.tiers.length, component, components };
  const until = performance.now() + 1000 * seconds;
  const left = (): number => (until - performance.now()) / 1000;
  const isLast = guide === model.tiers.length - 1;
  const given = (chosen: Int32Array): number =>
    slackOfWeighed(model, { rates, guide }, totalsOf(evaluateModel(model, chosen)));
  const searchIn = async (
    searched: Atlas,
    means: {
      readonly share: number;
      readonly isTrial: boolean;
      readonly known: readonly Int32Array[] | null;
    },
  ): Promise<Searched | null> => {
    const task = { ...means, atlas: searched, rates, given, isLast };
    const told = { ...where, tier: model.tiers[guide]!.name };
    const found = await searchTotal(engine, { ...task, where: told, seconds: means.share * left() });
    if (found === null || found.board.outside().length > 0) return null;
    return { ...found, chosen: found.board.chosen() };
  };
  const search = async (cap: LoadCap | null, share: number): Promise<Found | null> => {
    const isTrial = worst !== null && cap !== null;
    const searched = isTrial ? capLoads(atlas, worst, cap) : atlas;
    const found = await searchIn(searched, { share, isTrial, known: null });
    return found === null ? null : { ...found, cap, isAssumed: false };
  };
  const valuesOf = ({ chosen }: { readonly chosen: Int32Array }): readonly TierValue[] =>
    evaluateModel(model, chosen).values;
  /** The worst load and how many carry it, as far as whole pathways settle them. */
  let loads: readonly TierResult[] = [];
  const searchSettled = async (best: Found): Promise<Found | null> => {
    if (worst === null) return null;
    const count = worst.index + 1;
    const settled = await site.settleFirst(count, best.chosen, SETTLING_SHARE);
    loads = settled?.tiers.slice(-2) ?? [];
    if (settled === null || loads[0]?.proved !== true) return null;
    const [now, least] = [best, settled].map((one) => valuesOf(one).slice(0, count));
    const { chosen } = compareValues(now!, least!) <= 0 ? best : settled;
    const carried = assumeCarriers(model, worst, chosen);
    const cap = { most: carried.floor, fewest: true };
    const means = { share: SEARCH_SHARE, isTrial: false, known: pathsByAgent(model, chosen) };
    const found = await searchIn(capLoads(atlas, carried, cap), means);
    return found === null ? null : { ...found, cap, isAssumed: true };
  };
  const found =
    worst === null
      ? await search(null, isLast ? 1 : SEARCH_SHARE)
      : await searchWithinCaps(worst, {
          search,
          searchSettled,
          valuesOf,
          isCrowd: atlas.agents > MOST_WHOLE,
          isSettling: atlas.agents <= MOST_SETTLED,
        });
  if (found === null) return null;
  const { told, bound, chosen, cap, isAssumed } = found;
  const { tierCount } = where;
  const weighed = { ...told, bound, chosen, rates, guide, cap, later: new Map(), laterCap: cap, loads };
  const start = isLast ? null : holdLoads({ ...site, guide, cap }, found);
  if (start === null) return weighed;
  const settled = await settleLater(engine, { ...weighed, model }, start, {
    where: { tierCount, component, components },
    left,
  });
  const searched = { ...weighed, ...settled };
  if (worst === null || (start === found && !isAssumed)) return searched;
  const { floor } = assumeCarriers(model, worst, chosen);
  const total = found.board.total + given(chosen);
  return { ...searched, ...freeCarriers({ atlas, worst }, searched, { most: floor, total }) };
}

/** More agents than these whole pathways do not settle in any time. */
const MOST_SETTLED = 500;
/** Of the time left: what whole pathways may take for the worst load. */
const SETTLING_SHARE = 0.5;

interface Searched extends SearchedTotal {
  /** What is proved against all pathways. */
  readonly told: ProvedPrices;
  readonly chosen: Int32Array;
}

interface Found extends Searched, Pick<Weighed, 'cap'> {
  /** Those who carry the worst load were taken to have to. */
  readonly isAssumed: boolean;
}
