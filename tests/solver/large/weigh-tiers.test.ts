import { expect, it } from 'vitest';
import { weighTiers } from '../../../solver/large/tiers/weigh-tiers.ts';
import { guidingTotal } from '../../../solver/model/guide-tier.ts';
import type { PathwayModel, SumTier } from '../../../solver/model/pathway-model.ts';
import { formulateGenerated } from '../formulate-generated.ts';

const SIZE = { rotators: 12, placements: 10, cycles: 2, rotations: 3, pillars: 2 };

/** A model whose first tiers price few choices, each of them a multiple of its unit, and whose last one prices all. */
async function priceFew(
  tiers: readonly { readonly unit: number; readonly times: number }[],
): Promise<PathwayModel> {
  const { model } = await formulateGenerated({ ...SIZE, seed: '1', tiers: ['preference'] });
  const tierOf = (name: string, cost: (choice: number) => number): SumTier => ({
    kind: 'sum',
    name,
    costs: Int32Array.from({ length: model.choices.count }, (_, choice) => cost(choice)),
    slack: { kind: 'absolute', amount: 0 },
  });
  const few = tiers.map(({ unit, times }, at) =>
    tierOf(`few ${at}`, (choice) => (choice % 5 === 0 ? unit * (1 + (choice % times)) : 0)),
  );
  return { ...model, slotRows: [], tiers: [...few, tierOf('all', (choice) => 1 + (choice % 10))] };
}

it('weighs a unit of a tier more than all that a choice may cost in the next one, whatever they count in', async () => {
  const model = await priceFew([
    { unit: 1, times: 1 },
    { unit: 1000, times: 2 },
    { unit: 5, times: 8 },
  ]);
  const guide = guidingTotal(model);
  expect(guide).toBe(3);
  const rates = weighTiers(model, guide);
  expect(rates[guide]).toBe(1);
  for (let tier = 0; tier < guide; tier += 1) {
    const [own, next] = [model.tiers[tier]!.costs, model.tiers[tier + 1]!.costs];
    const unit = Math.min(...own.filter((cost) => cost > 0));
    expect(rates[tier]! * unit).toBeGreaterThan(rates[tier + 1]! * Math.max(...next));
  }
});

it('lets no unit weigh so much that programs could not be solved', async () => {
  const model = await priceFew(Array.from({ length: 6 }, () => ({ unit: 1000, times: 4 })));
  const rates = weighTiers(model, guidingTotal(model));
  for (const [tier, { costs }] of model.tiers.entries()) {
    const unit = Math.min(...costs.filter((cost) => cost > 0));
    expect(rates[tier]! * unit).toBeLessThanOrEqual(1e6);
    expect(Number.isInteger(rates[tier])).toBe(true);
    expect(rates[tier]).toBeGreaterThan(0);
  }
});

it('weighs a unit of an earlier tier more than many of the next one', async () => {
  const model = await priceFew([
    { unit: 1, times: 1 },
    { unit: 1, times: 1 },
  ]);
  const [first, second] = weighTiers(model, guidingTotal(model));
  expect(first).toBe(16 * second!);
});
