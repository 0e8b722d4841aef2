import type { Engine, Failure, Where } from '../engine.ts';
import { adoptBest } from './best-allocation.ts';
import type { LinearResult } from './column-generation.ts';
import { dropImplied, narrowCounts } from './count-limits.ts';
import { type CountLimit, capAgents, type Field, poolColumn } from './field.ts';
import { decideByList } from './list-search.ts';
import { loadAim } from './load-level.ts';
import { searchNear } from './settle.ts';
import {
  copyPart,
  isNothing,
  mostMixedChoice,
  mostMixedShare,
  type Share,
  shareOut,
  splitByChoice,
  splitByShare,
} from './split-part.ts';

/** `open`: neither an allocation nor a proof within the time. */
export type Decision = 'found' | 'none' | 'open' | Failure;

/** Parts after which whole pathways are listed, if they are not too many, and those after which it is left open. */
const PARTS_BEFORE_LIST = 8;
const MOST_PARTS = 5000;
/** Relative gap: any allocation will do. */
const ANY_GAP = 0.5;

/**
 * Decides whether the field has an allocation that keeps `limit` besides all that is held. What is found becomes the
 * field's best. Branch and price: the relaxation over the pathways of each part is solved, a part in which it shares
 * out who carries more than a level, or who takes a choice, is split there, and near every other point an allocation is
 * looked for. Who counts is split first: once that is settled the relaxation is (nearly) tight.
 */
export async function decideCount(
  engine: Engine,
  field: Field,
  limit: CountLimit,
  where: Where,
): Promise<Decision> {
  const whole = copyPart(field);
  whole.held.push(limit);
  const parts: Field[] = [copyPart(whole)];
  for (let asked = 0; asked < MOST_PARTS; asked += 1) {
    const part = parts.pop();
    if (part === undefined) return 'none';
    if (asked === PARTS_BEFORE_LIST) {
      const listed = await decideByList(engine, whole, where);
      if (listed === 'found' && whole.best !== null) adoptBest(field, whole.best);
      if (listed !== 'open') return listed;
    }
    if (!narrowCounts(part)) continue;
    const linear = await engine.linear(part, loadAim(part));
    if (linear.kind === 'infeasible') continue;
    if (linear.kind === 'fault') return linear;
    if (linear.kind === 'unknown') return 'open';
    for (const column of linear.fresh) poolColumn(field, column);
    const shares = shareOut(part, linear);
    const mixed = mostMixedShare(shares);
    if (mixed !== null) {
      parts.push(...splitByShare(part, mixed));
      continue;
    }
    const near = await searchSettled(engine, part, linear, { shares, where });
    if (near !== null) return near;
    if (part.best !== null) {
      adoptBest(field, part.best);
      return 'found';
    }
    const choice = mostMixedChoice(linear);
    if (choice === null) return 'open';
    parts.push(...splitByChoice(part, choice));
  }
  return 'open';
}

/** Looks for an allocation near a relaxed point, in which everybody stays within the levels that the point keeps to. */
async function searchSettled(
  engine: Engine,
  part: Field,
  linear: LinearResult,
  { shares, where }: { readonly shares: readonly Share[]; readonly where: Where },
): Promise<Failure | null> {
  const trial = copyPart(part);
  const caps = new Map<number, number>();
  for (const share of shares) {
    const row = part.held[share.row]!;
    if (row.kind === 'heavier' && isNothing(share))
      caps.set(share.agent, Math.min(caps.get(share.agent) ?? Infinity, row.above));
  }
  capAgents(trial, caps);
  dropImplied(trial);
  const near = await searchNear(engine, trial, linear, { aim: loadAim(trial), where, gap: ANY_GAP });
  part.best = trial.best;
  return near.kind === 'fault' ? near : null;
}
