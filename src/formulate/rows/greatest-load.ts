import type { ChoiceTable } from '../../../solver/model/pathway-model.ts';

/** Members of a row with their weights, both as long as each other; members ascend. */
interface Weighted {
  readonly members: readonly number[] | Int32Array;
  readonly weights: readonly number[] | Int32Array;
}

/**
 * The most that choices of one agent can add up to, no two of them at the same time and other rules put
 * aside: an upper bound on a counter (weights ≥ 0), by dynamic programming over the periods.
 */
export function greatestLoad(choices: ChoiceTable, { members, weights }: Weighted): number {
  let end = 0;
  for (const choice of members) end = Math.max(end, choices.start[choice]! + choices.length[choice]!);
  const best = new Float64Array(end + 1);
  let at = members.length - 1;
  for (let period = end - 1; period >= 0; period -= 1) {
    let most = best[period + 1]!;
    for (; at >= 0 && choices.start[members[at]!] === period; at -= 1) {
      most = Math.max(most, weights[at]! + best[period + choices.length[members[at]!]!]!);
    }
    best[period] = most;
  }
  return best[0] ?? 0;
}

/** The most that a row over several agents can add up to when each takes at most one of its choices. */
export function greatestSlotLoad(choices: ChoiceTable, { members, weights }: Weighted): number {
  let total = 0;
  let agent = -1;
  let most = 0;
  for (let at = 0; at < members.length; at += 1) {
    const owner = choices.agent[members[at]!]!;
    if (owner !== agent) {
      total += most;
      most = 0;
      agent = owner;
    }
    most = Math.max(most, weights[at]!);
  }
  return total + most;
}
