import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import type { PlacementId, RotatorId } from '../../src/domain/ids.ts';
import { nameThings } from '../../src/explain/phrases/naming.ts';
import { phraseReason } from '../../src/explain/phrases/phrase-reason.ts';
import { explainAllocation } from '../../src/explain/reasons/explain-allocation.ts';
import type { GrantEffect, Reason } from '../../src/explain/reasons/reason.ts';
import { instanceOf } from '../../src/formulate/facts/rule-instance.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

const PROGRAMME = buildProgramme({
  settings: { cycles: 2 },
  objectives: ['placed', 'preference'],
  rotators: ['R1'],
  placements: ['A', 'B', 'C'].map((id) => ({ id, rotation: id, site: 'town' })),
  rules: [{ id: 'ONCE', kind: 'repeat', atMost: 1 }],
  // B is best in both cycles, and hard to do without in the second.
  preferences: [
    { rotator: 'R1', prefers: 'placement:B', score: 10 },
    { rotator: 'R1', prefers: 'placement:A', score: 8, cycle: 1 },
    { rotator: 'R1', prefers: 'placement:B', score: 10, cycle: 1 },
  ],
});

function say(reason: Reason, voice: 'rotator' | 'coordinator' = 'rotator'): string {
  return phraseReason(reason, { names: nameThings(PROGRAMME), voice, rotator: 'R1' as RotatorId });
}

function tradeOff(effect: GrantEffect | null): Reason {
  const loss = { tier: 'preference', from: 200, to: 1000 };
  return { kind: 'trade-off', evidence: 'proved', because: [], loss, orEarlier: false, effect };
}

describe('phraseReason', () => {
  it('says when the wish itself would cost whoever has it more than it spares', async () => {
    const formulation = formulate(PROGRAMME);
    const outcome = await solveModel(formulation.model, { executor, timeLimit: 30 });
    if (outcome.kind !== 'solved') throw new Error(outcome.kind);
    const [first] = await explainAllocation({ ...outcome, formulation }, { executor });
    const { reason } = first!.refusals[0]!;
    expect(reason).toMatchObject({ effect: { own: 800, others: { better: 0, worse: 0 } } });
    expect(say(reason)).toContain(
      '1,000 instead of 200 points of dissatisfaction. In the allocation found for it, you would fare worse by 800 points in all.',
    );
  });

  it('says in which cycle the places of a wish that is left open went to others', () => {
    const open = (lengthCycles: number, cycles: readonly number[]): string => {
      const programme = buildProgramme({
        rotators: ['R1'],
        rotations: [{ id: 'ward', lengthCycles }],
        placements: [{ id: 'A', rotation: 'ward', site: 'town' }],
      });
      const because = cycles.map((cycle) => instanceOf('capacity', { placement: 'A' as PlacementId, cycle }));
      return phraseReason(
        { kind: 'open', evidence: 'not-proved', limit: 'budget', because },
        { names: nameThings(programme), voice: 'rotator', rotator: 'R1' as RotatorId },
      );
    };
    expect(open(1, [1])).toMatch(/^All its places in cycle 1 went to others\./);
    expect(open(2, [3, 1])).toMatch(
      /^A stay there lasts 2 cycles, and all its places in cycles 1 and 3 went to others\./,
    );
  });

  it('tells what becomes of the asker and of others, each where there is something to tell', () => {
    const others = { better: 1, worse: 6 };
    expect(say(tradeOff({ own: -1, others }), 'coordinator')).toMatch(
      /dissatisfaction\. In the allocation found for it, rotator R1 would fare better by 1 point in all; 6 other people would fare worse and 1 better\.$/,
    );
    expect(say(tradeOff({ own: 0, others }))).toMatch(
      /dissatisfaction\. In the allocation found for it, 6 other people/,
    );
    expect(say({ ...tradeOff({ own: 0, others }), evidence: 'not-proved' } as Reason)).toMatch(
      /^In the best allocation found that gives it to you, .*\. There, 6 other people/,
    );
    expect(say(tradeOff(null))).toMatch(/of dissatisfaction\.$/);
  });

  it('tells a limit with slack by what is allowed, and which aim stands against what it allows', () => {
    const loss = { tier: 'worst-off', from: 1698, to: 1783, allowed: 1782 };
    expect(say({ ...tradeOff(null), evidence: 'bound', loss } as Reason)).toBe(
      'If it can be given to you at all, the person who fares worst would fare worse: at least 1,783 points of dissatisfaction, points carried over included, where 1,782 is the most allowed (the best, 1,698, with its slack).',
    );
    const within = { ...loss, to: 1750 };
    const refusedBy = { tier: 'travel', from: 10, to: 30 };
    expect(say({ kind: 'slack', evidence: 'proved', because: [], within, refusedBy, effect: null })).toBe(
      'The points of the person who fares worst may be up to 1,782 (the best is 1,698) for the sake of later aims. That is enough for this wish, but a later aim would be met less well. If it were given to you, people would travel longer: 30 instead of 10 minutes in all.',
    );
  });
});
