import { relativeGap } from '../../model/tier-result.ts';
import { copyAllocation } from '../allocation/copy-allocation.ts';
import { PartialAllocation } from '../allocation/partial-allocation.ts';
import {
  type ImprovementOptions,
  improveAllocation,
  type SearchedTotal,
} from '../improve/improve-allocation.ts';
import { FIRST_SIZE, SIZE_SCHEDULE } from '../improve/size-schedule.ts';
import type { LargeEngine } from '../large-engine.ts';
import type { ProvedPrices } from '../prices/prove-bound.ts';
import { narrowPaths } from '../relaxation/narrow-paths.ts';
import type { PolishOptions } from '../relaxation/polish-prices.ts';

/** Pathways are written down when a total is nearer to its bound than this. */
const NEAR = 1e-3;

/** How a first total is searched after its construction. */
export type TotalOptions = Omit<ImprovementOptions, 'schedule'> & PolishOptions;

/** Small neighbourhoods first; then among what the total they come to leaves of the pathways. */
export async function searchNarrow(
  engine: LargeEngine,
  allocation: PartialAllocation,
  known: ProvedPrices,
  options: TotalOptions & {
    /** By how much the total may grow for the tiers that follow, by allocation. */
    readonly allowance: (chosen: Int32Array) => number;
    /** No tier follows. */
    readonly isLast: boolean;
  },
): Promise<SearchedTotal> {
  const rough = await improveAllocation(engine, allocation, known, {
    ...options,
    schedule: FIRST_SIZE,
    reaches: options.isLast ? options.reaches : [],
    proofShares: { ...options.proofShares, last: 0 },
  });
  const isComplete = allocation.isComplete();
  const isEnough = isComplete ? options.isStart || rough.bound >= allocation.total : options.isTrial;
  if (isEnough) return rough;
  const isNear = (relativeGap(allocation.total, rough.bound) ?? 1) <= NEAR;
  const { network, proved } =
    isComplete && isNear
      ? await narrowPaths(allocation, known, {
          ...options,
          most: allocation.total + options.allowance(allocation.chosen()),
        })
      : { network: allocation.network, proved: known };
  const inner = network.listed === null ? allocation : new PartialAllocation(network, allocation.rates);
  if (inner !== allocation) copyAllocation(allocation, inner);
  const found = await improveAllocation(engine, inner, proved, { ...options, schedule: SIZE_SCHEDULE });
  return { ...found, bound: Math.max(rough.bound, found.bound) };
}
