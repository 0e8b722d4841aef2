import { readProgramme } from '../../intake/read-programme.ts';
import { recomputeBounds } from '../../verify/recompute-bounds.ts';
import { listKeptInputs } from '../kept-run/kept-inputs.ts';
import { openRun } from '../kept-run/open-run.ts';
import { readAllocation } from '../kept-run/read-allocation.ts';
import { withSeed } from '../programme/with-seed.ts';
import { readKeptCertificate } from '../record/kept-certificate.ts';
import { publishedScale } from '../record/tier-facts.ts';

/** What the prices prove of one tier, in the unit of `run.json`. */
export interface ProvedTier {
  readonly name: string;
  readonly value: number;
  /** `null` = nothing. */
  readonly bound: number | null;
  /** (value − bound) / |value|, or / 1 where that is less; `null` without a bound. */
  readonly gap: number | null;
}

/** What a run's certificate proves, or the one sentence why it proves nothing. */
export type CertificateReview =
  | { readonly kind: 'bounds'; readonly tiers: readonly ProvedTier[] }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * Recomputes every tier's bound from a run's tables and prices, without a solver. Throws `InputPathError` when the
 * folder is no run.
 */
export async function checkCertificate(folder: string): Promise<CertificateReview> {
  const run = await openRun(folder);
  const none = (reason: string): CertificateReview => ({ kind: 'none', reason });
  if (run.facts.outcome === 'infeasible' || run.facts.outcome === 'no-solution-found')
    return none('the run has no allocation');
  const certificate = readKeptCertificate(run.files);
  if (certificate === null) return none('the run has no certificate that can be read');
  const { base, scenarios } = listKeptInputs(run);
  const intake = await readProgramme(base, { scenarios });
  if (intake.kind === 'rejected') return none('the inputs kept with the run are no programme');
  const read = readAllocation(run.files);
  if (read.kind === 'unreadable') return none(read.reason);
  const programme = withSeed(intake.programme, run.facts.seed);
  const bounds = recomputeBounds(programme, read.allocation, certificate);
  return {
    kind: 'bounds',
    tiers: bounds.map(({ tier, value, bound }) => ({
      name: tier,
      value: value / publishedScale(tier),
      bound: bound === null ? null : bound / publishedScale(tier),
      gap: bound === null ? null : (value - bound) / Math.max(1, Math.abs(value)),
    })),
  };
}
