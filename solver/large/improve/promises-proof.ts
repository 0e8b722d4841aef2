import { relativeGap } from '../../model/tier-result.ts';
import type { PartialAllocation } from '../allocation/partial-allocation.ts';

/** Further away than this from the bound, neighbourhoods come before a proof … */
const PROOF_GAP = 5e-4;
/** … unless agents are so few that all pathways near their cheapest ones are soon searched. */
const FEW_AGENTS = 300;
const FEW_PROOF_GAP = 0.01;

/** Is a proof worth an attempt before neighbourhoods are? */
export function promisesProof({ total, network }: PartialAllocation, bound: number): boolean {
  const most = network.agents <= FEW_AGENTS ? FEW_PROOF_GAP : PROOF_GAP;
  return (relativeGap(total, bound) ?? 1) <= most;
}
