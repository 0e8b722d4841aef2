import { PartialAllocation } from '../../../solver/large/allocation/partial-allocation.ts';
import { buildNetwork } from '../../../solver/large/network/build-network.ts';
import type { PathwayNetwork } from '../../../solver/large/network/pathway-network.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { openSequence } from '../../../solver/model/random-sequence.ts';
import { formulateGenerated } from '../formulate-generated.ts';

const SIZES = { rotators: 40, placements: 24, cycles: 3, rotations: 5, pillars: 3 };

/** A generated programme with one aim, and an empty allocation for it. */
export async function drawAllocation(
  seed: string,
  sizes: Readonly<Partial<typeof SIZES>> = {},
): Promise<{
  readonly model: PathwayModel;
  readonly allocation: PartialAllocation;
  readonly rates: Float64Array;
}> {
  const { model } = await formulateGenerated({ ...SIZES, ...sizes, seed, tiers: ['preference'] });
  const built = buildNetwork(model);
  if (built.kind !== 'network') throw new Error(built.kind);
  const rates = Float64Array.of(1);
  return { model, allocation: new PartialAllocation(built.network, rates), rates };
}

/** The same pathways with a second aim, whose costs are drawn at random; no miss costs anything. */
export async function drawTwoAims(
  seed: string,
  sizes: Readonly<Partial<typeof SIZES>>,
): Promise<PathwayNetwork> {
  const { network } = (await drawAllocation(seed, sizes)).allocation;
  const random = openSequence(Number(seed));
  const [first] = network.costs;
  const second = first!.map(() => Math.floor(100 * random()));
  return {
    ...network,
    tiers: 2,
    costs: [first!, second],
    misses: new Float64Array(2 * network.misses.length),
  };
}
