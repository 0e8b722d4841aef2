import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import {
  askCounterfactuals,
  type CounterfactualOptions,
} from '../../../solver/counterfactuals/ask-counterfactuals.ts';
import type { Counterfactual, ForcedQuestion } from '../../../solver/counterfactuals/counterfactual.ts';
import type { SolvedModel } from '../../../solver/counterfactuals/tier-origins.ts';
import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { counterfactualEngine } from '../../../solver/pool/counterfactual-engine.ts';
import { type Executor, inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { periodModel } from '../pathways/one-period.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

const OPTIONS = 3;

/** A few people and three places, of which two are narrow; two aims that add up, sometimes a worst load before them. */
const small: fc.Arbitrary<PathwayModel> = fc.integer({ min: 2, max: 4 }).chain((agents) => {
  const table = (most: number): fc.Arbitrary<number[][]> =>
    fc.array(fc.array(fc.nat(most), { minLength: OPTIONS, maxLength: OPTIONS }), {
      minLength: agents,
      maxLength: agents,
    });
  return fc
    .record({
      worst: fc.boolean(),
      loads: table(2),
      first: table(1),
      second: table(2),
      room: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ worst, loads, first, second, room }) => {
      const narrow = [0, 1].map((place) => ({
        weights: first.map(() => Array.from({ length: OPTIONS }, (_, option) => Number(option === place))),
        atMost: place === 0 ? 1 : room,
      }));
      const sums = [first, second].map((costs) => ({ kind: 'sum' as const, costs }));
      return periodModel(worst ? [{ kind: 'bottleneck', costs: loads }, ...sums] : sums, narrow);
    });
});

/** Values by name, in their order: what an allocation comes to. */
type Worth = readonly (readonly [tier: string, value: number])[];

function worthOf(model: PathwayModel, chosen: Int32Array): Worth | null {
  const { feasible, values } = evaluateModel(model, chosen);
  if (!feasible) return null;
  return values.flatMap((value, tier): Worth => {
    const { name } = model.tiers[tier]!;
    if (value.kind === 'sum') return [[name, value.total]];
    if (value.kind !== 'bottleneck') throw new Error(value.kind);
    return [
      [name, value.worst],
      [`${name}-count`, value.count],
    ];
  });
}

/** Every allocation that keeps all guarantees, by what it comes to. */
function everyAllocation(
  model: PathwayModel,
): readonly { readonly chosen: readonly number[]; readonly worth: Worth }[] {
  const { first } = model.choices;
  const extend = (chosen: readonly number[]): (readonly number[])[] =>
    chosen.length === model.agents
      ? [chosen]
      : Array.from({ length: OPTIONS }, (_, option) => first[chosen.length]! + option).flatMap((choice) =>
          extend([...chosen, choice]),
        );
  return extend([]).flatMap((chosen) => {
    const worth = worthOf(model, Int32Array.from(chosen));
    return worth === null ? [] : [{ chosen, worth }];
  });
}

function compareWorth(a: Worth, b: Worth): number {
  const at = a.findIndex(([, value], tier) => value !== b[tier]![1]);
  return at < 0 ? 0 : a[at]![1] - b[at]![1];
}

interface Truth {
  /** The best with the wish granted; `null`: there is none. */
  readonly best: Worth | null;
  /** First tier that has to give way, −1 = none. */
  readonly gives: number;
  /** The least of the last tier with all before it as they are; `null`: they cannot all be. */
  readonly cost: number | null;
}

/** A question about each choice that was not taken, and what trying everything says. */
function askEverything(model: PathwayModel, { chosen }: SolvedModel) {
  const all = everyAllocation(model);
  const now = worthOf(model, chosen)!;
  const wished = Array.from({ length: model.choices.count }, (_, choice) => choice).filter(
    (choice) => !chosen.includes(choice),
  );
  const questions = wished.map(
    (choice): ForcedQuestion => ({
      agent: model.choices.agent[choice]!,
      period: 0,
      choices: Int32Array.of(choice),
    }),
  );
  const truths = wished.map((choice): Truth => {
    const granted = all.filter((each) => each.chosen.includes(choice)).map(({ worth }) => worth);
    const best = granted.toSorted(compareWorth)[0] ?? null;
    const last = now.length - 1;
    const held = granted.filter((worth) =>
      worth.slice(0, last).every(([, value], at) => value === now[at]![1]),
    );
    return {
      best,
      gives: best === null ? 0 : best.findIndex(([, value], at) => value !== now[at]![1]),
      cost: held.length === 0 ? null : Math.min(...held.map((worth) => worth[last]![1])),
    };
  });
  return { now, questions, truths };
}

interface Case extends ReturnType<typeof askEverything> {
  readonly model: PathwayModel;
  readonly ask: (options: Partial<CounterfactualOptions>) => Promise<readonly Counterfactual[]>;
}

async function openCase(model: PathwayModel): Promise<Case | null> {
  const outcome = await solveModel(model, { executor, timeLimit: 60, strategy: 'pathways' });
  if (outcome.kind !== 'solved') return null;
  const asked = askEverything(model, outcome);
  const ask = (options: Partial<CounterfactualOptions>) =>
    askCounterfactuals(model, outcome, asked.questions, {
      engine: counterfactualEngine(executor),
      timeLimit: 60,
      ...options,
    });
  return { model, ask, ...asked };
}

/** Asks about every case at one depth; returns how often each kind of answer came. */
async function checkDepth(
  options: Partial<CounterfactualOptions>,
  check: (answer: Counterfactual, truth: Truth, now: Worth) => void,
): Promise<Readonly<Record<string, number>>> {
  const seen: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(small, async (model) => {
      const opened = await openCase(model);
      if (opened === null) return;
      const answers = await opened.ask(options);
      answers.forEach((answer, at) => {
        const name = answer.kind === 'worse' ? answer.proof : answer.kind;
        seen[name] = (seen[name] ?? 0) + 1;
        check(answer, opened.truths[at]!, opened.now);
      });
    }),
    { seed: 31, numRuns: 40 },
  );
  return seen;
}

/** What is claimed of a wish holds, whether it says all or not. */
function expectToHold(answer: Counterfactual, { best, gives }: Truth, now: Worth): void {
  switch (answer.kind) {
    case 'impossible':
      expect(best).toBeNull();
      return;
    case 'equal':
      expect([best === null, gives]).toEqual([false, -1]);
      return;
    case 'worse': {
      const { loss, proof, orEarlier } = answer;
      const at = now.findIndex(([tier]) => tier === loss.tier);
      expect(loss.from).toBe(now[at]![1]);
      // No way at all is worse than any figure.
      if (best === null) expect(proof).toBe('at-least');
      if (best === null || (orEarlier && gives >= 0 && gives < at)) return;
      expect(gives).toBe(at);
      if (proof === 'exact') expect(loss.to).toBe(best[at]![1]);
      else expect([proof, best[at]![1] < loss.to]).toEqual(['at-least', false]);
    }
  }
}

describe('askCounterfactuals, held against trying every allocation', () => {
  it('loss: says which tier gives way, and by how much', async () => {
    const seen = await checkDepth({ depth: 'loss' }, (answer, truth, now) => {
      expectToHold(answer, truth, now);
      const isSettled =
        answer.kind === 'impossible' ||
        answer.kind === 'equal' ||
        (answer.kind === 'worse' && answer.proof === 'exact');
      expect(isSettled).toBe(true);
    });
    expect(seen.exact).toBeGreaterThan(80);
    expect(seen.equal).toBeGreaterThan(4);
  });

  it.each([
    ['bound', 60],
    ['sift', 20],
  ] as const)('%s: claims nothing that is not so', async (depth, least) => {
    const seen = await checkDepth({ depth }, expectToHold);
    expect(seen['at-least']).toBeGreaterThan(least);
  });

  it('grant: says whether anything has to give way at all', async () => {
    const seen = await checkDepth({ depth: 'grant' }, ({ kind }, { best, gives }) => {
      expect(kind).toBe(best !== null && gives < 0 ? 'equal' : 'impossible');
    });
    expect(seen.equal).toBeGreaterThan(4);
    expect(seen.impossible).toBeGreaterThan(80);
  });

  it('cost: says what the wish costs in the last tier, all before it as they are', async () => {
    const seen = await checkDepth({ depth: 'cost' }, (answer, { cost }, now) => {
      const [tier, from] = now.at(-1)!;
      if (cost === null) expect(answer.kind).toBe('impossible');
      else if (cost === from) expect(answer.kind).toBe('equal');
      else expect(answer).toMatchObject({ kind: 'worse', proof: 'exact', loss: { tier, from, to: cost } });
    });
    expect(seen.exact).toBeGreaterThan(20);
    expect(seen.impossible).toBeGreaterThan(20);
  });
});

it('where few may be solved, those come first of which nothing is known', async () => {
  const isOpen = ({ kind }: Counterfactual): boolean => kind === 'unasked' || kind === 'unknown';
  let met = 0;
  await fc.assert(
    fc.asyncProperty(small, async (model) => {
      const opened = await openCase(model);
      if (opened === null) return;
      const priced = await opened.ask({ most: 0 });
      const open = priced.filter(isOpen).length;
      const first = priced.findIndex(isOpen);
      if (open === 0) return;
      const solved = await opened.ask({ most: 1 });
      expect(solved.filter(isOpen).length).toBeLessThan(open);
      if (priced.slice(0, first).some(({ kind }) => kind === 'worse')) met += 1;
    }),
    { seed: 32, numRuns: 40 },
  );
  expect(met).toBeGreaterThan(4);
});
