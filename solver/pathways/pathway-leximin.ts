import { attainableLoads } from '../compact/loads.ts';
import type { TierResult } from '../compact/sum-tier.ts';
import {
  type Engine,
  type Failure,
  gatherSettled,
  relativeGap,
  type Settled,
  type Where,
} from '../engine.ts';
import { bestValue } from './best-allocation.ts';
import { capCounted } from './cap-counted.ts';
import { impliedByCaps } from './count-limits.ts';
import { decideCount } from './decide-count.ts';
import { type CountLimit, capLoads, type Field, leastLoads } from './field.ts';
import { openField } from './load-level.ts';

/**
 * Leximin: the worst load as small as possible, then as few agents at it as possible, then the next worst …
 * until every counted agent is settled (Ogryczak, Pióro & Tomaszewski, J. Telecomm. Inf. Tech. 3/2005).
 * Fields are independent: the leximin optimum of the whole is made of the optima of the parts. The value
 * reported is the worst load; the tier is proved when every level of every field is.
 */
export async function settleLeximin(
  engine: Engine,
  fields: readonly Field[],
  where: Omit<Where, 'component' | 'components'>,
): Promise<readonly TierResult[] | Failure> {
  const settled = await Promise.all(
    fields.map((field, component) =>
      settleField(engine, field, { ...where, component, components: fields.length }),
    ),
  );
  const gathered = gatherSettled(settled);
  if (gathered.kind !== 'all') return gathered;
  const value = gathered.parts.reduce((worst, part) => Math.max(worst, part.value), 0);
  const proved = gathered.parts.every((part) => part.bound >= part.value);
  const bound = proved
    ? value
    : gathered.parts.reduce((least, part) => Math.max(least, part.bound), -Infinity);
  return [{ name: where.tier, value, bound, gap: relativeGap(value, bound) ?? Infinity, proved }];
}

async function settleField(engine: Engine, field: Field, where: Where): Promise<Settled | Failure> {
  const opened = await openField(engine, field, where);
  if (opened !== null) return opened;
  const counted = field.load?.counted.reduce((sum, flag) => sum + flag, 0) ?? 0;
  let worst: Settled | null = null;
  let proved = true;
  // Only of what is proved: fewer there cannot be.
  const exactly = (least: number): Pick<CountLimit, 'least'> => (proved ? { least } : {});
  for (let heavier = 0; heavier < counted; ) {
    const level = await pressLevel(engine, field, heavier, where);
    if (level.kind !== 'settled') return level;
    worst ??= level;
    proved &&= level.bound >= level.value;
    if (heavier === 0) capLoads(field, level.value);
    else holdCount(field, { kind: 'heavier', above: level.value, most: heavier, ...exactly(heavier) });
    if (level.value === 0) break;
    const count = await countLevel(engine, field, { value: level.value, heavier, where });
    if (count.kind !== 'settled') return count;
    proved &&= count.bound >= count.value;
    const limit: CountLimit = {
      kind: 'heavier',
      above: level.value - 1,
      most: count.value,
      ...exactly(count.value),
    };
    holdCount(field, limit);
    await capCounted(engine, field, limit);
    heavier = count.value;
  }
  const value = worst?.value ?? 0;
  return { kind: 'settled', value, bound: proved ? value : Math.min(worst?.bound ?? 0, value - 1) };
}

function holdCount(field: Field, limit: CountLimit): void {
  if (!impliedByCaps(field, limit)) field.held.push(limit);
}

/** Least value that all but the `heavier` heaviest agents can stay within. */
async function pressLevel(
  engine: Engine,
  field: Field,
  heavier: number,
  where: Where,
): Promise<Settled | Failure> {
  const { load, model } = field;
  if (load === null) throw new Error('the field has no load tier');
  const rank = (loads: readonly number[]): number => [...loads].sort((a, b) => b - a)[heavier] ?? 0;
  const floor = rank(
    Array.from(leastLoads(field), (least, agent) => (load.counted[agent] === 1 ? least : 0)),
  );
  const reached = (): number => Math.max(floor, rank((field.best ?? []).map((column) => column.load)));
  const tier = { costs: model.tiers[load.tier]!.costs, offsets: load.offsets, counted: load.counted };
  const everything = new Uint8Array(model.choices.count).fill(1);
  const candidates = attainableLoads(model, tier, everything, { from: floor, to: reached() - 1 });
  const below = (): number => candidates.filter((value) => value < reached()).length;
  let low = 0;
  for (let stride = 1; low < below(); ) {
    const at = Math.max(low, below() - stride);
    const above = candidates[at]!;
    const decided = await decideCount(engine, field, { kind: 'heavier', above, most: heavier }, where);
    if (decided === 'open') return { kind: 'settled', value: reached(), bound: candidates[low]! };
    if (decided === 'found') stride *= 2;
    else if (decided === 'none') {
      low = at + 1;
      stride = Math.ceil((below() - low) / 2);
    } else return decided;
  }
  return { kind: 'settled', value: reached(), bound: reached() };
}

/** Fewest agents that carry `value` or more, once all but `heavier` of them carry no more than it. */
async function countLevel(
  engine: Engine,
  field: Field,
  { value, heavier, where }: { readonly value: number; readonly heavier: number; readonly where: Where },
): Promise<Settled | Failure> {
  const aim = { kind: 'heavier', above: value - 1 } as const;
  for (let most = heavier + 1; ; most += 1) {
    const count = bestValue(field, aim);
    if (count === null) return { kind: 'fault', message: 'the allocation found does not keep what is held' };
    if (count <= most) return { kind: 'settled', value: count, bound: count };
    const decided = await decideCount(engine, field, { ...aim, most }, where);
    if (decided === 'open') return { kind: 'settled', value: count, bound: most };
    if (decided !== 'none' && decided !== 'found') return decided;
  }
}
