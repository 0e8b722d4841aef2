import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solveCompact } from '../../../solver/compact/solve-compact.ts';
import type { Engine } from '../../../solver/engine/engine.ts';
import { type Component, separateModel } from '../../../solver/model/components.ts';
import type { PathwayModel, Tier } from '../../../solver/model/pathway-model.ts';
import type { TierResult } from '../../../solver/model/tier-result.ts';
import { tellUnsearched } from '../../../solver/model/unsearched-tiers.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';
import { contestedProgramme } from '../../support/contested-programme.ts';
import { openEngine } from '../pathways/shared-posts.ts';

/** How often anything is solved exactly. */
function counting(inner: Engine): { readonly engine: Engine; readonly solves: () => number } {
  let count = 0;
  const engine: Engine = {
    ...inner,
    within: () => engine,
    anneal: () => Promise.resolve(null),
    exact: (program, options, where) => {
      count += 1;
      return inner.exact(program, options, where);
    },
  };
  return { engine, solves: () => count };
}

/** The most instead of the least. */
function upsideDown(tier: Tier): Tier {
  const most = Math.max(0, ...tier.costs);
  return { ...tier, costs: tier.costs.map((cost) => most - cost) };
}

const numbersOf = (tiers: readonly TierResult[]) =>
  tiers.filter(({ name }) => name !== 'lottery-tie').map(({ name, value }) => [name, value]);

async function solve(
  engine: Engine,
  parts: readonly Component[],
  start?: Parameters<typeof solveCompact>[2],
) {
  const outcome = await solveCompact(engine, parts, start);
  if (outcome.kind !== 'solved') throw new Error(outcome.kind);
  return outcome;
}

const programmes = fc.oneof(
  contestedProgramme,
  arbitraryProgramme({ enumerable: 400, often: ['preferences'], rules: 2 }),
);

/** Models in which everybody has an allocation. */
async function forModels(check: (engine: Engine, model: PathwayModel) => Promise<void>, seed: number) {
  const engine = await openEngine();
  await fc.assert(
    fc.asyncProperty(programmes, async (programme) => {
      const { model } = formulate(programme);
      const outcome = await solveCompact(engine, separateModel(model));
      if (outcome.kind === 'solved') await check(engine, model);
    }),
    { seed, numRuns: 40 },
  );
}

it('nothing that is proved already is solved again', async () => {
  let checked = 0;
  await forModels(async (inner, model) => {
    const parts = separateModel(model);
    const { chosen, tiers } = await solve(inner, parts);
    const { engine, solves } = counting(inner);
    const again = await solve(engine, parts, { chosen, tiers });
    expect(again.chosen).toEqual(chosen);
    expect(again.tiers.every(({ proved }) => proved)).toBe(true);
    expect(numbersOf(again.tiers)).toEqual(numbersOf(tiers));
    // The known allocation is laid out once a component.
    expect(solves()).toBe(parts.length);
    checked += 1;
  }, 1);
  expect(checked).toBeGreaterThan(15);
});

it('what was proved after a tier that turns out better is proved no longer', async () => {
  let improved = 0;
  await forModels(async (engine, model) => {
    const parts = separateModel(model);
    const best = await solve(engine, parts);
    const worst = { ...model, tiers: model.tiers.map(upsideDown) };
    const { chosen } = await solve(engine, separateModel(worst));
    const found = tellUnsearched(parts, chosen, 0);
    const first = found.findIndex(({ value }, t) => value !== best.tiers[t]!.value);
    if (first < 0) return;
    improved += 1;
    const tiers = found.map((tier, t) =>
      t === first ? tier : { ...tier, bound: tier.value, gap: 0, proved: true },
    );
    const again = await solve(engine, parts, { chosen, tiers });
    expect(numbersOf(again.tiers)).toEqual(numbersOf(best.tiers));
  }, 2);
  expect(improved).toBeGreaterThan(10);
});
