import type { Allocation } from '../domain/allocation.ts';
import type { Certificate } from '../domain/certificate.ts';
import type { Programme } from '../domain/programme.ts';
import { boundPart, type PartBound } from './certificate/bound-part.ts';
import { openParts } from './certificate/part-ground.ts';
import type { CostGround } from './certificate/tier-costs.ts';
import { opinionsOf } from './facts/opinion.ts';
import { indexTables } from './facts/tables.ts';
import { drawTickets } from './values/lottery.ts';
import { verifierOf } from './verify.ts';

/** What a certificate proves of one tier, in the tier's own integer units. */
export interface CertifiedBound {
  readonly tier: string;
  readonly value: number;
  /** No allocation that keeps the tiers above in every part has less; `null` = nothing is proved. */
  readonly bound: number | null;
}

/**
 * Recomputes what the prices of a certificate prove, from the tables alone and without a solver: every rotator's
 * cheapest pathway under the prices, all individual rules inside, in exact integers. Whatever the prices are,
 * the bounds hold for every allocation as good as the given one in the tiers above; bad prices make them weak.
 * A certificate whose parts are no partition of the rotators proves nothing.
 */
export function recomputeBounds(
  programme: Programme,
  allocation: Allocation,
  certificate: Certificate,
): readonly CertifiedBound[] {
  const verdict = verifierOf(programme)(allocation);
  const tables = indexTables(programme);
  const ground: CostGround = {
    tables,
    verdict,
    ask: opinionsOf(tables),
    tickets: drawTickets(tables),
  };
  const opened = openParts(ground, certificate.parts) ?? [];
  const parts = opened.map((part, at) => boundPart(ground, certificate.parts[at]!, part));
  return verdict.tiers.map(({ name, value }) => {
    const bound = parts.length === 0 ? null : joinParts(name, parts);
    return { tier: name, value, bound };
  });
}

/** Totals add up over the parts; of the worst-off it is the worst part that counts. */
function joinParts(tier: string, parts: readonly PartBound[]): number | null {
  const bounds = parts.map((part) => part.get(tier) ?? null);
  if (bounds.some((bound) => bound === null)) return null;
  const numbers = bounds.filter((bound) => bound !== null);
  return WORST.has(tier)
    ? numbers.reduce((worst, bound) => Math.max(worst, bound), 0)
    : numbers.reduce((sum, bound) => sum + bound, 0);
}

const WORST: ReadonlySet<string> = new Set(['worst-off', 'leximin']);
