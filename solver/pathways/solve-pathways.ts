import { slackAmount, type TierResult, tierResult } from '../compact/sum-tier.ts';
import type { Component } from '../components.ts';
import { type Engine, type Failure, gatherSettled, type Where } from '../engine.ts';
import type { StrategyOutcome } from '../strategy.ts';
import { type Field, openField } from './field.ts';
import { holdAim, keepEquals } from './hold.ts';
import { lookAhead, type Outlook } from './outlook.ts';
import { settleBlend } from './pathway-blend.ts';
import { settleLeximin } from './pathway-leximin.ts';
import { settleWorst } from './pathway-worst.ts';
import { minimiseAim } from './settle.ts';
import type { Aim } from './slot-prices.ts';
import { tellPrices } from './tier-prices.ts';

/**
 * Lexicographic optimum over whole pathways: each agent's own rules live in its graph, only slots and held
 * tiers couple agents. The relaxation is the hull of the pathways, so that its bounds are (nearly) tight.
 */
export async function solvePathways(engine: Engine, parts: readonly Component[]): Promise<StrategyOutcome> {
  const all = parts[0]?.model.tiers ?? [];
  const guide = densest(parts);
  const fields: Field[] = [];
  // The threads are busy with the first aim while the graphs are built here.
  const outlooks = guide === null || guide === 0 ? [] : parts.map(({ model }) => lookAhead(engine, model, 0));
  for (const part of parts) {
    const field = await openField(part.model, engine.isOver);
    if (field === null) return { kind: 'declined' };
    if (field.graphs.some((graph) => graph.nodes === 0))
      return { kind: 'infeasible', component: fields.length };
    fields.push(field);
  }
  const tiers: TierResult[] = [];
  for (const [tierIndex, tier] of all.entries()) {
    const where = { tier: tier.name, tierIndex, tierCount: all.length };
    switch (tier.kind) {
      case 'sum': {
        const result = await settleSum(engine, fields, where, {
          guide,
          outlooks: tierIndex === 0 ? outlooks : [],
        });
        if ('kind' in result) return result;
        tiers.push(result);
        break;
      }
      case 'bottleneck': {
        const result = await settleWorst(engine, fields, where);
        if ('kind' in result) return result;
        tiers.push(...result);
        break;
      }
      case 'leximin': {
        const result = await settleLeximin(engine, fields, where);
        if ('kind' in result) return result;
        tiers.push(...result);
        break;
      }
      case 'blend': {
        const [field] = fields;
        if (field === undefined || fields.length !== 1) return { kind: 'declined' };
        const result = await settleBlend(engine, field, tier, { ...where, component: 0, components: 1 });
        if ('kind' in result) return result;
        tiers.push(result);
        break;
      }
    }
  }
  const chosen = fields.map((field) =>
    Int32Array.from((field.best ?? []).flatMap((column) => Array.from(column.choices))).sort(),
  );
  return { kind: 'solved', chosen, tiers };
}

async function settleSum(
  engine: Engine,
  fields: readonly Field[],
  where: Omit<Where, 'component' | 'components'>,
  {
    guide,
    outlooks,
  }: { readonly guide: number | null; readonly outlooks: readonly Promise<Outlook | null>[] },
): Promise<TierResult | Failure> {
  const aim: Aim = { kind: 'tier', tier: where.tierIndex };
  const settled = await Promise.all(
    fields.map(async (field, component) => {
      const tier = field.model.tiers[where.tierIndex]!;
      if (tier.kind === 'sum' && tier.amongEquals !== undefined)
        keepEquals(field, where.tierIndex - 1, tier.amongEquals);
      const solved = await minimiseAim(engine, field, aim, {
        where: { ...where, component, components: fields.length },
        guide: guide !== null && guide > where.tierIndex ? guide : null,
        ...(outlooks[component] === undefined ? {} : { outlook: outlooks[component] }),
      });
      if (solved.kind !== 'settled') return solved;
      const told = solved.prices === null ? null : tellPrices(field, solved.prices);
      holdAim(field, aim, solved, slackAmount(tier.slack, solved.value));
      return { ...solved, told };
    }),
  );
  const gathered = gatherSettled(settled);
  return gathered.kind === 'all' ? tierResult(where.tier, gathered.parts) : gathered;
}

/** The first tier that prices most choices: which of two equally good pathways a later tier will like. */
function densest(parts: readonly Component[]): number | null {
  const model = parts[0]?.model;
  if (model === undefined) return null;
  const index = model.tiers.findIndex(
    ({ costs }) => costs.reduce((priced, cost) => priced + (cost > 0 ? 1 : 0), 0) * 2 > model.choices.count,
  );
  return index < 0 ? null : index;
}
