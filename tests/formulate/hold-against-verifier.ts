import fc from 'fast-check';
import { expect } from 'vitest';
import { evaluateModel, type TierValue as ModelValue } from '../../solver/model/evaluate-model.ts';
import type { Allocation } from '../../src/domain/allocation.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { type Formulation, formulate } from '../../src/formulate/formulate.ts';
import { encodeAllocation, interpretAllocation } from '../../src/formulate/interpret.ts';
import type { TierValue } from '../../src/verify/facts/verdict.ts';
import { verifierOf } from '../../src/verify/verify.ts';
import { everyAllocation } from './every-allocation.ts';

/** Tier values of the model under the names and units of the verifier. */
function tiersOf({ model }: Formulation, chosen: Int32Array): readonly TierValue[] {
  const { values } = evaluateModel(model, chosen);
  return model.tiers.flatMap(({ name }, at) => named(name, values[at]!));
}

function named(name: string, value: ModelValue): readonly TierValue[] {
  switch (value.kind) {
    case 'sum':
      return [{ name, value: value.total }];
    case 'bottleneck':
      return [
        { name, value: value.worst },
        { name: `${name}-count`, value: value.count },
      ];
    case 'leximin':
      return [{ name, value: value.loads[0] ?? 0, vector: value.loads }];
    case 'blend':
      return [{ name, value: value.value }];
  }
}

function encode(formulation: Formulation, allocation: Allocation): Int32Array | null {
  try {
    return encodeAllocation(formulation, allocation);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Allocations that both accept, that both reject, and accepted ones with future assignments that serve no rule. */
export interface Tally {
  accepted: number;
  rejected: number;
  pruned: number;
}

/** Holds model and verifier against each other on every allocation there is. */
function compare(programme: Programme, tally: Tally): void {
  const formulation = formulate(programme);
  const judge = verifierOf(programme);
  for (const allocation of everyAllocation(programme, 20_000)) {
    const verdict = judge(allocation);
    const chosen = encode(formulation, allocation);
    const holds = chosen !== null && evaluateModel(formulation.model, chosen).feasible;
    const back = chosen === null ? allocation : interpretAllocation(formulation, chosen);
    if (back.completion.length < allocation.completion.length) {
      // Future assignments that serve no rule have no choice: without them all guarantees still hold, at no cost.
      if (!verdict.accepted) continue;
      const better = holds ? tiersOf(formulation, chosen) : [];
      expect(better.map(({ name }) => name)).toEqual(verdict.tiers.map(({ name }) => name));
      for (const [at, { value }] of verdict.tiers.entries()) {
        expect(better[at]!.value).toBeLessThanOrEqual(value);
      }
      tally.pruned += 1;
      continue;
    }
    if (holds !== verdict.accepted) {
      throw new Error(
        `model ${holds}, verifier ${verdict.accepted}: ${JSON.stringify({ allocation, verdict })}`,
      );
    }
    if (!holds) {
      tally.rejected += 1;
      continue;
    }
    const ours = JSON.stringify({ allocation: back, tiers: tiersOf(formulation, chosen) });
    if (ours !== JSON.stringify({ allocation, tiers: verdict.tiers })) {
      expect(tiersOf(formulation, chosen)).toEqual(verdict.tiers);
      expect(back).toEqual(allocation);
    }
    tally.accepted += 1;
  }
}

/** The same for random programmes; says how often what was exercised. */
export function compareMany(
  arbitrary: fc.Arbitrary<Programme>,
  options: { numRuns: number; seed: number },
): Tally {
  const tally: Tally = { accepted: 0, rejected: 0, pruned: 0 };
  fc.assert(
    fc.property(arbitrary, (programme) => compare(programme, tally)),
    options,
  );
  return tally;
}
