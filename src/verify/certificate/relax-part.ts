import type { CertifiedTier } from '../../domain/certificate.ts';
import { cheapestPathway, type LoadTerms, NO_TERMS, type PricedChoices } from './cheapest-pathway.ts';
import { type HeldTiers, heldTerms } from './held-tiers.ts';
import type { Member, PartGround } from './part-ground.ts';
import { openPriceBook } from './price-book.ts';
import type { CostGround } from './tier-costs.ts';

/** One tier of one part, with its prices and what is held so far. */
export interface Scene {
  readonly ground: CostGround;
  readonly opened: PartGround;
  readonly held: HeldTiers;
  readonly certified: CertifiedTier;
}

/** What is added up: a tier's costs, or the rotators who carry more than `step`; both `null`: nothing. */
interface Target {
  readonly tier: string | null;
  readonly step: number | null;
}

/** The Lagrangian relaxation under the prices; every number is an integer over the scale. */
export interface Relaxation {
  /** Σ of the cheapest pathways, Σ of price × limit, and misses that would pay for themselves. */
  readonly value: bigint;
  /** Of each member. */
  readonly cheapest: readonly number[];
  readonly priced: readonly PricedChoices[];
}

/** Evaluates the relaxation among pathways that carry at most `cap`. `null` when a number would not be exact. */
export function relaxPart(
  { ground, opened, held, certified }: Scene,
  target: Target,
  cap: number,
): Relaxation | null {
  const book = openPriceBook(ground.tables, certified, opened);
  const terms = heldTerms(held, certified);
  const rates = new Map(terms.rates);
  if (target.tier !== null) rates.set(target.tier, (rates.get(target.tier) ?? 0) + certified.scale);
  const own = target.step === null ? [] : [{ above: target.step, price: certified.scale }];
  const steps = [...terms.steps, ...own].filter(({ price }) => price > 0);
  let value = book.limits + terms.limits;
  for (const { placement, cycle, minimum } of ground.verdict.slots) {
    if (minimum === 0 || !opened.owns(placement, cycle)) continue;
    const reduced = (rates.get('staffing') ?? 0) - book.shortfallPrice(placement, cycle);
    if (reduced < 0) value += BigInt(reduced) * BigInt(minimum);
  }
  const limit = Math.min(cap, held.cap);
  const cheapest: number[] = [];
  const priced: PricedChoices[] = [];
  for (const member of opened.members) {
    const choices = priceOwnChoices(opened, member, rates);
    for (const [at, { stay }] of member.graph.choices.entries()) {
      if (stay !== null) choices.prices[at]! += book.reducedCost(stay);
    }
    const load: LoadTerms = member.isCounted ? { offset: held.offsetOf(member), limit, steps } : NO_TERMS;
    const least = cheapestPathway(member.graph, choices, load);
    if (!Number.isSafeInteger(least)) return null;
    value += BigInt(least);
    cheapest.push(least);
    priced.push(choices);
  }
  return { value, cheapest, priced };
}

/** A member's choices at so much for each unit of each tier; loads are dissatisfaction. */
export function priceOwnChoices(
  opened: PartGround,
  member: Member,
  rates: ReadonlyMap<string, number>,
): PricedChoices {
  const prices = new Float64Array(member.graph.choices.length);
  for (const [tier, rate] of rates) {
    const costs = rate === 0 ? null : opened.costs(member, tier);
    costs?.forEach((cost, at) => {
      prices[at]! += rate * cost;
    });
  }
  const loads = opened.costs(member, 'preference') ?? new Float64Array(prices.length);
  return { prices, loads, missRate: rates.get('competency') ?? 0 };
}
