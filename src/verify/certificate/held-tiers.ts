import type { CertifiedTier } from '../../domain/certificate.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Objective } from '../../domain/objective.ts';
import type { Stay } from '../facts/review.ts';
import type { Member, PartGround } from './part-ground.ts';
import { type CostGround, ownCostOf } from './tier-costs.ts';

/** The tiers settled so far, as the part's own allocation has them: what later bounds may take for granted. */
export interface HeldTiers {
  /** Total of a tier over the part: at least what was proved, at most what it has (and its slack). */
  readonly totals: ReadonlyMap<string, { readonly least: number; readonly most: number }>;
  /** Greatest programme dissatisfaction of the whole run. */
  readonly worst: number;
  /** No counted rotator carries more. */
  readonly cap: number;
  /** How many of the part carry more than this; `null` where that is not held. */
  readonly mostAbove: (tier: string, above: number) => number | null;
  /** Ledger balance that counts. */
  readonly offsetOf: (member: Member) => number;
  /** What the part may come to at most in a tier that is held; `null` where nothing is. */
  readonly mostOf: (tier: string) => number | null;
  /** Holds a tier at the allocation's value; `bound` is what was proved of it. */
  readonly hold: (tier: string, bound: number | null) => void;
}

/** Nothing is held yet. */
export function openHeldTiers(ground: CostGround, opened: PartGround): HeldTiers {
  const { verdict } = ground;
  const facts = new Map(verdict.rotators.map((each) => [each.rotator, each]));
  const loadOf = ({ person }: Member): number => facts.get(person.rotator.id)?.programmeDissatisfaction ?? 0;
  const counted = opened.members.filter(({ isCounted }) => isCounted);
  const totals = new Map<string, { least: number; most: number }>();
  const heldLevels = new Set<string>();
  const worst = verdict.leximin[0] ?? 0;
  let cap = Number.POSITIVE_INFINITY;
  return {
    totals,
    worst,
    get cap() {
      return cap;
    },
    mostAbove(tier, above) {
      const isHeld = heldLevels.has(tier) && (tier === 'leximin' || above === worst - 1);
      return isHeld ? counted.filter((member) => loadOf(member) > above).length : null;
    },
    mostOf(tier) {
      return tier === 'worst-off-count' ? this.mostAbove(tier, worst - 1) : (totals.get(tier)?.most ?? null);
    },
    offsetOf: ({ person }) => person.ledger,
    hold(tier, bound) {
      const slack = slackOf(ground, tier);
      if (tier === 'worst-off' || tier === 'leximin') {
        const value = ground.verdict.tiers.find(({ name }) => name === tier)?.value ?? 0;
        cap = Math.min(cap, value + slack(value));
        if (tier === 'leximin' && slack(value) === 0) heldLevels.add(tier);
      } else if (tier === 'worst-off-count') {
        if (cap === worst) heldLevels.add(tier);
      } else {
        const value = totalOf(ground, opened, tier);
        if (value !== null) totals.set(tier, { least: bound ?? 0, most: value + slack(value) });
      }
    },
  };
}

/** Held tiers as they enter a bound: rates on their costs, steps on loads, and price × limit. */
export function heldTerms(
  held: HeldTiers,
  { held: prices }: CertifiedTier,
): {
  readonly rates: ReadonlyMap<string, number>;
  readonly steps: readonly { readonly above: number; readonly price: number }[];
  readonly limits: bigint;
} {
  const rates = new Map<string, number>();
  const steps: { above: number; price: number }[] = [];
  let limits = 0n;
  for (const { tier, above, price } of prices) {
    if (above !== null) {
      const most = held.mostAbove(tier, above);
      if (most === null || price > 0) continue;
      steps.push({ above, price: -price });
      limits += BigInt(price) * BigInt(most);
      continue;
    }
    const total = held.totals.get(tier);
    if (total === undefined) continue;
    rates.set(tier, (rates.get(tier) ?? 0) - price);
    limits += BigInt(price) * BigInt(price > 0 ? total.least : total.most);
  }
  return { rates, steps, limits };
}

function slackOf({ tables }: CostGround, tier: string): (value: number) => number {
  const slack = tables.programme.objectives.find(
    (each: Objective) =>
      tier === each.tier || (each.tier === 'rank-profile' && tier.startsWith('rank-profile-')),
  )?.slack;
  if (slack === undefined) return () => 0;
  return (value) =>
    slack.kind === 'absolute' ? slack.amount : Math.floor((Math.abs(value) * slack.amount) / 10_000);
}

/** A tier's total over the part, misses included; `null` for tiers that do not add up. */
function totalOf(ground: CostGround, opened: PartGround, tier: string): number | null {
  const { verdict } = ground;
  const ids = new Set<RotatorId>(opened.members.map(({ person }) => person.rotator.id));
  if (tier === 'staffing') {
    return verdict.slots.reduce(
      (sum, slot) => sum + (opened.owns(slot.placement, slot.cycle) ? slot.shortfall : 0),
      0,
    );
  }
  if (tier === 'competency') {
    return verdict.misses.reduce(
      (sum, { rule, rotator, units, weight }) =>
        rule !== 'minimum-staffing' && rotator !== null && ids.has(rotator) ? sum + units * weight : sum,
      0,
    );
  }
  const cost = ownCostOf(ground, tier);
  if (cost === null) return null;
  let total = 0;
  for (const { person, stays } of pathwaysOf(ground, opened)) {
    for (let cycle = 1; cycle <= ground.tables.settings.cycles; ) {
      const stay = stays.find(({ first }) => first === cycle) ?? null;
      const last = stay?.last ?? cycle;
      total += cost(person, { stay, first: cycle, last });
      cycle = last + 1;
    }
  }
  return total;
}

function pathwaysOf({ tables, verdict }: CostGround, opened: PartGround) {
  const byRotator = groupBy(verdict.assignments, ({ rotator }) => rotator);
  return opened.members.map(({ person }) => ({
    person,
    stays: (byRotator.get(person.rotator.id) ?? []).flatMap((each): Stay[] => {
      const place = tables.places.get(each.placement);
      if (place === undefined) return [];
      return [{ ...place, person, first: each.cycle, last: each.cycle + each.length - 1, future: false }];
    }),
  }));
}
