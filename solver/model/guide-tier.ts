import type { ChoiceTable, PathwayModel, Tier } from './pathway-model.ts';

/** Has a tier a cost on more than half of all choices? */
export function pricesMost({ costs }: Tier, choices: ChoiceTable): boolean {
  return 2 * countPriced(costs) > choices.count;
}

/** The first tier that prices most choices: which of two equally good pathways a later tier will like; `null`: there is none. */
export function guideTier({ tiers, choices }: PathwayModel): number | null {
  return known(tiers.findIndex((tier) => pricesMost(tier, choices)));
}

/** The first total that prices most choices: the one that has to be searched for; without any, the first tier. */
export function guidingTotal({ tiers, choices }: PathwayModel): number {
  return Math.max(
    0,
    tiers.findIndex((tier) => tier.kind === 'sum' && pricesMost(tier, choices)),
  );
}

/** The first tier that prices most choices that are not idle; `null`: there is none. */
export function guideOfPlaced({ tiers, choices }: PathwayModel): number | null {
  const isPlaced = choices.option.map((option) => (option >= 0 ? 1 : 0));
  const placed = countPriced(isPlaced);
  return known(
    tiers.findIndex(({ costs }) => 2 * countPriced(costs.map((cost, j) => cost * isPlaced[j]!)) > placed),
  );
}

function countPriced(costs: Int32Array): number {
  return costs.reduce((count, cost) => count + (cost > 0 ? 1 : 0), 0);
}

function known(index: number): number | null {
  return index < 0 ? null : index;
}
