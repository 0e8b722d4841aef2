import type { Outcome } from '../../program/outcome.ts';
import type { Program } from '../../program/program.ts';
import { listPaths } from '../allocation/list-paths.ts';
import { PartialAllocation } from '../allocation/partial-allocation.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import type { ProvedPrices } from '../prices/prove-bound.ts';
import { polishPrices } from './polish-prices.ts';

/**
 * The network of what an allocation may take whose total is at most `most` (see `listPaths`), and the prices that prove the most in it. What
 * is written down for the first time is listed twice: with the others gone, better prices leave fewer.
 */
export async function narrowPaths(
  allocation: PartialAllocation,
  known: ProvedPrices,
  options: {
    readonly most: number;
    readonly relax: (program: Program) => Promise<Outcome>;
    readonly stop: () => boolean;
  },
): Promise<{ readonly network: PathwayNetwork; readonly proved: ProvedPrices }> {
  const network = listPaths(allocation, known, options.most);
  if (network.listed === null || allocation.network.listed !== null) return { network, proved: known };
  const inner = new PartialAllocation(network, allocation.rates);
  const proved = await polishPrices(inner, known, { ...options, hurry: options.stop });
  return { network: proved.exact > known.exact ? listPaths(inner, proved, options.most) : network, proved };
}
