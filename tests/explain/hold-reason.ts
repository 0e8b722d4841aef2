import { expect } from 'vitest';
import type { Executor } from '../../solver/pool/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { Reason, TradeOffReason } from '../../src/explain/reasons/reason.ts';
import type { SolvedProgramme } from '../../src/explain/reasons/settle-wishes.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import type { TierValue } from '../../src/verify/facts/verdict.ts';
import type { Enumeration } from '../support/brute-force.ts';

/** The optimum of a tiny programme, proved; `null` when it has none. */
export async function solveTiny(programme: Programme, executor: Executor): Promise<SolvedProgramme | null> {
  const formulation = formulate(programme);
  const outcome = await solveModel(formulation.model, { executor, timeLimit: 30 });
  if (outcome.kind === 'infeasible') return null;
  if (outcome.kind !== 'solved') throw new Error(`a tiny programme ended as ${JSON.stringify(outcome)}`);
  expect(outcome.proved).toBe(true);
  return { formulation, ...outcome };
}

function firstLoss(before: readonly TierValue[], after: readonly TierValue[]): object | null {
  const at = before.findIndex(
    ({ name, value }, k) => !name.startsWith('lottery') && after[k]!.value !== value,
  );
  return at < 0 ? null : { tier: before[at]!.name, from: before[at]!.value, to: after[at]!.value };
}

/** What a reason claims, held against what trying every allocation says of the wish granted. */
export function expectToHold(reason: Reason, before: readonly TierValue[], granted: Enumeration): void {
  switch (reason.kind) {
    case 'rule':
    case 'pathway':
    case 'guarantee':
      expect(granted.feasible).toBe(false);
      return;
    case 'trade-off':
      if (reason.evidence === 'proved') expect(firstLoss(before, granted.tiers)).toEqual(reason.loss);
      else expectAtLeast(reason, before, granted);
      return;
    case 'lottery':
      expect(granted.feasible).toBe(true);
      expect(firstLoss(before, granted.tiers)).toBeNull();
      return;
    default:
      throw new Error(`a tiny programme without slack has a reason of kind ${reason.kind}`);
  }
}

/** "At least": if it can be granted at all, the tier, or where that is left open one before it, has to give way. */
function expectAtLeast(
  { evidence, loss, orEarlier }: TradeOffReason,
  before: readonly TierValue[],
  granted: Enumeration,
): void {
  expect(evidence).toBe('bound');
  if (!granted.feasible) return;
  const at = before.findIndex(({ name }) => name === loss.tier);
  const earlier = before.slice(0, at).some(({ value }, k) => granted.tiers[k]!.value !== value);
  expect(before[at]!.value).toBe(loss.from);
  if (earlier) expect(orEarlier).toBe(true);
  else expect(granted.tiers[at]!.value).toBeGreaterThanOrEqual(loss.to);
}
