import type { ChoiceTable, PathwayModel } from '../model/pathway-model.ts';

/**
 * Loads of single agents under a tier's costs, its own rules put aside: what each agent must carry at
 * least, and what a choice costs at least with the best it can be combined with. Cheap, valid lower bounds.
 */
export interface OwnLoads {
  /** Least sum of costs over any cover of the agent's active cells; Infinity when there is none. */
  readonly least: Float64Array;
  /** Least sum over covers that use the choice. */
  readonly through: Float64Array;
}

/** `keep[j]` = 0 leaves choice j out. */
export function ownLoads(model: PathwayModel, costs: Int32Array, keep: Uint8Array): OwnLoads {
  const { agents, periods, choices } = model;
  const least = new Float64Array(agents);
  const through = new Float64Array(choices.count).fill(Infinity);
  const forward = new Float64Array(periods + 1);
  const backward = new Float64Array(periods + 1);
  for (let agent = 0; agent < agents; agent += 1) {
    forward.fill(Infinity);
    backward.fill(Infinity);
    forward[0] = 0;
    backward[periods] = 0;
    const active = (period: number): boolean => model.active[agent * periods + period] === 1;
    for (let period = 0; period < periods; period += 1) {
      if (!active(period)) forward[period + 1] = Math.min(forward[period + 1]!, forward[period]!);
      forEachStart(choices, agent, period, keep, (j) => {
        const end = period + choices.length[j]!;
        forward[end] = Math.min(forward[end]!, forward[period]! + costs[j]!);
      });
    }
    for (let period = periods - 1; period >= 0; period -= 1) {
      if (!active(period)) backward[period] = backward[period + 1]!;
      forEachStart(choices, agent, period, keep, (j) => {
        const end = period + choices.length[j]!;
        backward[period] = Math.min(backward[period]!, costs[j]! + backward[end]!);
      });
    }
    least[agent] = forward[periods]!;
    for (let j = choices.first[agent]!; j < choices.first[agent + 1]!; j += 1) {
      if (keep[j] === 1) {
        const start = choices.start[j]!;
        through[j] = forward[start]! + costs[j]! + backward[start + choices.length[j]!]!;
      }
    }
  }
  return { least, through };
}

/**
 * Where a least worst load has to be looked for: the floor (it may be of somebody elsewhere: whether everybody here can stay within it
 * has to be asked all the same), and every load from there to `most` that some counted agent can have, ascending. Bit sets of attainable
 * sums, one an agent and period boundary, each a large integer.
 */
export function capsToTry(
  model: PathwayModel,
  tier: { costs: Int32Array; offsets: Int32Array; counted: Uint8Array },
  keep: Uint8Array,
  { floor, most }: { readonly floor: number; readonly most: number },
): Int32Array {
  const { agents, periods, choices } = model;
  if (floor > most) return new Int32Array(0);
  const width = most + 1;
  const within = (1n << BigInt(width)) - 1n;
  let seen = 0n;
  for (let agent = 0; agent < agents; agent += 1) {
    const offset = tier.offsets[agent]!;
    if (tier.counted[agent] === 0 || offset >= width) continue;
    const reach = new Array<bigint>(periods + 1).fill(0n);
    reach[0] = 1n << BigInt(offset);
    for (let period = 0; period < periods; period += 1) {
      const from = reach[period]! & within;
      if (model.active[agent * periods + period] === 0) reach[period + 1]! |= from;
      const done = new Set<number>();
      forEachStart(choices, agent, period, keep, (j) => {
        const key = tier.costs[j]! * periods + choices.length[j]! - 1;
        if (done.has(key)) return;
        done.add(key);
        reach[period + choices.length[j]!]! |= from << BigInt(tier.costs[j]!);
      });
    }
    seen |= reach[periods]! & within;
  }
  const flags = ((seen >> BigInt(floor)) | 1n).toString(2);
  const values: number[] = [];
  for (let k = 0; k < flags.length; k += 1) if (flags[flags.length - 1 - k] === '1') values.push(floor + k);
  return Int32Array.from(values);
}

function forEachStart(
  choices: ChoiceTable,
  agent: number,
  period: number,
  keep: Uint8Array,
  visit: (choice: number) => void,
): void {
  for (let j = choices.first[agent]!; j < choices.first[agent + 1]!; j += 1) {
    if (choices.start[j] === period && keep[j] === 1) visit(j);
  }
}
