import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import { nameThings } from '../../src/explain/phrases/naming.ts';
import { phraseDecisions } from '../../src/explain/phrases/phrase-decisions.ts';
import { type DecisionPrice, priceDecisions } from '../../src/explain/questions/decision-price.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { PlacementSpec } from '../support/programme-spec.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

/** R1 is seconded; all three want A before B. */
async function price(...placements: readonly PlacementSpec[]): Promise<{
  readonly price: DecisionPrice;
  readonly told: string;
}> {
  const rotators = ['R1', 'R2', 'R3'];
  const programme = buildProgramme({
    settings: { cycles: 1 },
    objectives: ['staffing', 'placed', 'preference', 'lottery'],
    rotators,
    placements,
    preferences: rotators.flatMap((rotator) =>
      ['A', 'B'].map((id, at) => ({ rotator, prefers: `placement:${id}` as const, rank: at + 1 })),
    ),
    decisions: [{ rotator: 'R1', cycle: 1, placement: null, decision: 'fix' }],
  });
  const formulation = formulate(programme);
  const options = { executor, timeLimit: 20, interrupted: () => false };
  const outcome = await solveModel(formulation.model, options);
  if (outcome.kind !== 'solved') throw new Error(outcome.kind);
  const prices = await priceDecisions({ formulation, ...outcome }, { executor, seconds: 20 });
  const page = phraseDecisions(prices, { names: nameThings(programme), voice: 'coordinator' });
  return { price: prices[0]!, told: page.sections[0]!.lines[1]!.text };
}

const site = (id: string, capacity: number, minimum = 0): PlacementSpec => ({
  id,
  rotation: id,
  site: 'town',
  everyCycle: { capacity, minimum },
});

describe('a decision that leaves a cycle empty', () => {
  it('gains nothing by being lifted only because the cycle would count then', async () => {
    // Everybody placed counts as nobody unplaced, before and after; the one who comes has to take the second choice.
    const { price: own, told } = await price(site('A', 2), site('B', 1));
    expect(own.without).toMatchObject({
      kind: 'loss',
      loss: { tier: 'preference', from: 0, to: 1000 },
      evidence: 'proved',
    });
    expect(told).toMatch(
      /^Without it that cycle would count like any other: Everyone's wishes taken together would be met less well: 1,000 instead of 0 points of dissatisfaction\. \d other (person|people) would fare better/,
    );
  });

  it('costs what the one who is away would have done for a service', async () => {
    const { price: own, told } = await price(...['A', 'B', 'C'].map((id) => site(id, 1, 1)));
    expect(own.without).toMatchObject({ kind: 'gain', gain: { tier: 'staffing', from: 100, to: 0 } });
    expect(told).toContain('Placements would be less short of their minimum staffing: 0 instead of 1.');
  });
});
