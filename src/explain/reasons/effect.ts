import type { Formulation } from '../../formulate/formulate.ts';
import type { Effect } from './reason.ts';
import { dissatisfactionAt } from './wish.ts';

/** Dissatisfaction of each rotator over the horizon, the ledger left out, by position. */
export function dissatisfactions(formulation: Formulation, chosen: Int32Array): Float64Array {
  const { model, horizon } = formulation;
  const { agent, option, start, length } = model.choices;
  const sums = new Float64Array(model.agents);
  for (const choice of chosen) {
    const placement = option[choice]! < 0 ? null : option[choice]!;
    for (let cycle = start[choice]! + 1; cycle <= start[choice]! + length[choice]!; cycle += 1) {
      if (cycle > horizon) continue;
      sums[agent[choice]!]! += dissatisfactionAt(formulation, { rotator: agent[choice]!, placement, cycle });
    }
  }
  return sums;
}

/** How many rotators are better and worse off, `except` one of them. */
export function countEffect(before: Float64Array, after: Float64Array, except: number | null = null): Effect {
  let better = 0;
  let worse = 0;
  for (let rotator = 0; rotator < before.length; rotator += 1) {
    if (rotator === except) continue;
    if (after[rotator]! < before[rotator]!) better += 1;
    if (after[rotator]! > before[rotator]!) worse += 1;
  }
  return { better, worse };
}
