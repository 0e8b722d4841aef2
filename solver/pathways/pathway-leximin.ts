import type { TierResult } from '../compact/sum-tier.ts';
import {
  type Engine,
  type Failure,
  gatherSettled,
  relativeGap,
  type Settled,
  type Where,
} from '../engine.ts';
import { capLoads, type Field, leastLoads } from './field.ts';
import { openField, searchLevel } from './load-level.ts';
import { fewestAt } from './pathway-worst.ts';

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
  for (let heavier = 0; heavier < counted; ) {
    const level = await pressLevel(engine, field, heavier, where);
    if (level.kind !== 'settled') return level;
    worst ??= level;
    proved &&= level.bound >= level.value;
    if (heavier === 0) capLoads(field, level.value);
    if (level.value === 0) {
      // Nobody else carries anything, and that is as good as it gets.
      field.held.push({ kind: 'heavier', above: 0, most: heavier });
      break;
    }
    // The pathways that carry `value` or more: everyone heavier, and as few as possible at the value.
    const count = await fewestAt(engine, field, {
      value: level.value,
      forced: heavier + 1,
      hold: true,
      where,
    });
    if (count.kind !== 'settled') return count;
    proved &&= count.bound >= count.value;
    heavier = Math.max(heavier + 1, count.value);
  }
  const value = worst?.value ?? 0;
  return { kind: 'settled', value, bound: proved ? value : Math.min(worst?.bound ?? 0, value - 1) };
}

/** Least value that all but the `heavier` heaviest agents can stay within. */
async function pressLevel(
  engine: Engine,
  field: Field,
  heavier: number,
  where: Where,
): Promise<Settled | Failure> {
  const rank = (loads: readonly number[]): number => [...loads].sort((a, b) => b - a)[heavier] ?? 0;
  return await searchLevel(engine, field, {
    floor: rank(
      Array.from(leastLoads(field), (load, agent) => (field.load?.counted[agent] === 1 ? load : 0)),
    ),
    current: ({ best }) => rank((best ?? []).map((column) => column.load)),
    trialAt(value) {
      const trial: Field = { ...field, held: [...field.held], best: null };
      if (heavier === 0) capLoads(trial, value);
      else trial.held.push({ kind: 'heavier', above: value, most: heavier });
      return trial;
    },
    where,
  });
}
