import { compareValues } from '../compare-values.ts';
import { evaluateModel } from '../evaluate-model.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { Atlas } from './atlas.ts';
import type { SearchedTotal } from './better-board.ts';
import { capLoads, type LoadCap, type WorstLoad } from './cap-loads.ts';
import type { LargeEngine } from './large-engine.ts';
import type { ProvedPrices } from './prove-bound.ts';
import { searchTotal } from './search-total.ts';
import { settleLater } from './settle-later.ts';
import { guideOf, slackOfWeighed, totalsOf, weighTiers } from './weigh-tiers.ts';
import type { Weighed } from './weighed.ts';

/** One component, laid out. */
export interface Site {
  readonly model: PathwayModel;
  readonly atlas: Atlas;
  /** `null`: no worst load to be looked for. */
  readonly worst: WorstLoad | null;
  readonly component: number;
  readonly components: number;
}

/** Of the time that is left: what is given to a search that others may follow. */
const SHARE = 0.4;
/** Parts of what somebody must carry by which caps are looser where nobody else can keep to it: often a little is enough. */
const LOOSER: readonly number[] = [0.02, 0.08];
/** Caps tried between one that was too tight and the worst load of an allocation. */
const MOST_TRIALS = 4;

/** Settles one component within some seconds; `null` when somebody is still without a pathway at the end. */
export async function settleAtlas(engine: LargeEngine, site: Site, seconds: number): Promise<Weighed | null> {
  const { model, atlas, worst } = site;
  const guide = guideOf(model);
  const rates = weighTiers(model, guide);
  const { component, components } = site;
  const where = { tierIndex: guide, tierCount: model.tiers.length, component, components };
  const until = performance.now() + 1000 * seconds;
  const left = (): number => (until - performance.now()) / 1000;
  const isLast = guide === model.tiers.length - 1;
  const search: Search = async (cap, share) => {
    const isTrial = worst !== null && cap !== null;
    const searched = isTrial ? capLoads(atlas, worst, cap) : atlas;
    const given = (chosen: Int32Array): number =>
      slackOfWeighed(model, { rates, guide }, totalsOf(evaluateModel(model, chosen)));
    const task = { atlas: searched, rates, given, where: { ...where, tier: model.tiers[guide]!.name } };
    const found = await searchTotal(engine, { ...task, seconds: share * left(), isTrial, isLast });
    if (found === null || found.board.outside().length > 0) return null;
    return { ...found, cap, chosen: found.board.chosen() };
  };
  const found =
    worst === null ? await search(null, isLast ? 1 : SHARE) : await searchWithinCaps(site, worst, search);
  if (found === null) return null;
  const { told, bound, chosen, cap } = found;
  const weighed: Weighed = { ...told, bound, chosen, rates, guide, cap, later: new Map() };
  if (isLast || !canHold(site, weighed)) return weighed;
  const { tierCount } = where;
  const settled = await settleLater(engine, { ...weighed, model }, found, {
    where: { tierCount, component, components },
    left,
  });
  return { ...weighed, ...settled };
}

/** Are loads the only thing before the guide that does not add up, and held by the caps as they are? */
function canHold({ model, worst }: Site, { guide, cap }: Weighed): boolean {
  const others = model.tiers.slice(0, guide).filter(({ kind }) => kind !== 'sum').length;
  return others === (worst === null ? 0 : 1) && (worst === null || cap?.fewest === true);
}

interface Found extends SearchedTotal {
  /** What is proved against all pathways. */
  readonly told: ProvedPrices;
  readonly chosen: Int32Array;
  readonly cap: LoadCap | null;
}

/** A search within a cap (`null` = none) and for a share of the time that is left. */
type Search = (cap: LoadCap | null, share: number) => Promise<Found | null>;

/**
 * The least cap on loads under which an allocation is found that gives nothing away in the tiers before. Mostly that is what somebody
 * must carry anyway; else somewhat looser ones, or none, and then caps between those that were too tight and the worst load found.
 */
async function searchWithinCaps({ model }: Site, worst: WorstLoad, search: Search): Promise<Found | null> {
  const valuesOf = ({ chosen }: Found): ReturnType<typeof evaluateModel>['values'] =>
    evaluateModel(model, chosen).values;
  const isSettled = (found: Found): boolean =>
    valuesOf(found)
      .slice(0, worst.index)
      .every((value) => value.kind === 'sum' && value.total === 0);
  let best = await search({ most: worst.floor, fewest: true }, SHARE);
  if (best !== null && isSettled(best)) return best;
  const take = (found: Found | null): boolean => {
    if (found === null || (best !== null && compareValues(valuesOf(found), valuesOf(best)) >= 0))
      return false;
    best = found;
    return true;
  };
  let tight = worst.floor;
  for (const part of LOOSER) {
    const most = Math.ceil((1 + part) * worst.floor);
    if (best === null && !take(await search({ most, fewest: false }, SHARE))) tight = most;
  }
  if (best === null || !isSettled(best)) take(await search(null, SHARE));
  for (let trial = 0; best !== null && trial < MOST_TRIALS; trial += 1) {
    const value = valuesOf(best)[worst.index]!;
    const most = value.kind === 'bottleneck' ? Math.floor((tight + value.worst) / 2) : tight;
    if (most <= tight) break;
    if (!take(await search({ most, fewest: false }, SHARE))) tight = most;
  }
  return best;
}
