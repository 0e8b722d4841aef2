import type { TierResult } from '../compact/sum-tier.ts';
import { type Engine, type Failure, relativeGap, type Where } from '../engine.ts';
import { capCounted } from './cap-counted.ts';
import { holdCount } from './count-limits.ts';
import { type Decision, decideCount, decideWhole } from './decide-count.ts';
import { type CountLimit, type Field, poolColumn, type SlotPrices } from './field.ts';
import { levelOut, sortLoads } from './level-out.ts';
import { openField } from './load-level.ts';
import type { RisingToll } from './rising-toll.ts';

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
  let open = -Infinity;
  for (const part of settled) {
    if (part.kind !== 'levelled') return part;
    open = Math.max(open, part.open ?? -Infinity);
  }
  const loads = sortLoads(fields.flatMap(({ best }) => best ?? []));
  const value = loads[0] ?? 0;
  if (open === -Infinity) return [{ name: where.tier, value, bound: value, gap: 0, proved: true }];
  // The worst load may be proved; the tier is not.
  const bound = value - 1;
  return [
    {
      name: where.tier,
      value,
      bound,
      gap: relativeGap(value, bound) ?? Infinity,
      proved: false,
      settled: loads.filter((load) => load > open).length,
    },
  ];
}

/** A field whose loads are settled; all of them above `open`, if there is one, are proved. */
interface Levelled {
  readonly kind: 'levelled';
  readonly open: number | null;
}

async function settleField(engine: Engine, field: Field, where: Where): Promise<Levelled | Failure> {
  const opened = await openField(engine, field, where);
  if (opened !== null) return opened;
  const counted = field.load?.counted.reduce((sum, flag) => sum + flag, 0) ?? 0;
  let open: number | null = null;
  for (let heavier = 0; heavier < counted; ) {
    const level = await settleLevel(engine, field, { heavier, proved: open === null, where });
    if (level.kind !== 'level') return level;
    if (!level.proved) open ??= sortLoads(field.best ?? [])[heavier] ?? 0;
    heavier = level.count;
  }
  return { kind: 'levelled', open };
}

/** One level and all above it, as far as they were settled. */
interface Level {
  readonly kind: 'level';
  /** Agents at it or above. */
  readonly count: number;
  readonly proved: boolean;
}

interface LevelOptions {
  /** Agents above the level, who are settled already. */
  readonly heavier: number;
  /** Their number is proved. */
  readonly proved: boolean;
  readonly where: Where;
}

/**
 * Settles the load that all but the `heavier` heaviest agents can stay within, and how many carry it, by one question:
 * can fewer carry as much as the best allocation known says? Its own load and number are the answer once nothing can.
 */
async function settleLevel(
  engine: Engine,
  field: Field,
  { heavier, proved, where }: LevelOptions,
): Promise<Level | Failure> {
  for (;;) {
    const { value, count, toll } = readLevel(field, heavier);
    const level: Level = { kind: 'level', count, proved };
    holdCount(field, { kind: 'heavier', above: value, most: heavier, ...(proved ? { least: heavier } : {}) });
    if (value === 0) return level;
    const limit: CountLimit = { kind: 'heavier', above: value - 1, most: count };
    const open: Level = { ...level, proved: false };
    const linear =
      engine.stopped() === null
        ? await engine.linear(field, { kind: 'heavier', above: limit.above })
        : { kind: 'unknown' as const };
    if (linear.kind === 'fault') return linear;
    if (linear.kind === 'infeasible')
      return { kind: 'fault', message: 'the relaxation excludes an allocation that was audited' };
    if (linear.kind !== 'linear') {
      holdCount(field, limit);
      return open;
    }
    for (const column of linear.fresh) poolColumn(field, column);
    if (linear.bound < count) {
      const better = await searchFewer(engine, field, limit, { prices: linear.prices, toll, where });
      if (better === 'found') continue;
      if (better === 'open') {
        holdCount(field, limit);
        return open;
      }
      if (better !== 'none') return better;
    }
    await capCounted(engine, field, { ...limit, ...(proved ? { least: count } : {}) }, linear.prices);
    return level;
  }
}

/** Agents beyond the level over whom its toll falls off. */
const TOLLED_AGENTS = 10;
/** How many times less the toll is just below the level: as many there weigh no more than one at it. */
const CLIFF = 32;

/** What the best allocation says of a level, and the toll that leads to a better one. */
function readLevel(
  field: Field,
  heavier: number,
): { readonly value: number; readonly count: number; readonly toll: RisingToll } {
  const loads = sortLoads(field.best ?? []);
  const value = loads[heavier] ?? 0;
  const beyond = loads[Math.min(loads.length - 1, heavier + TOLLED_AGENTS)] ?? 0;
  const reach = Math.max(1, Math.round((value - beyond) / 4));
  return {
    value,
    count: loads.filter((load) => load >= value).length,
    toll: { kind: 'rising', top: value, reach, cliff: CLIFF },
  };
}

/**
 * Looks for an allocation with fewer than `most` at a level: among the few pathways that the prices leave to it, if they
 * are few; else quickly near a relaxed point, then to the end.
 */
async function searchFewer(
  engine: Engine,
  field: Field,
  { above, most }: CountLimit,
  means: { readonly prices: SlotPrices; readonly toll: RisingToll; readonly where: Where },
): Promise<Decision> {
  const fewer: CountLimit = { kind: 'heavier', above, most: most - 1 };
  const decided = await decideWhole(engine, field, fewer, means);
  if (decided !== null) return decided;
  const better = await levelOut(engine, field, means.toll, { thorough: false, where: means.where });
  if (typeof better !== 'boolean') return better;
  return better ? 'found' : await decideCount(engine, field, fewer, means);
}
