import { beforeAll, describe, expect, it } from 'vitest';
import { solveCompact } from '../../../solver/compact/solve-compact.ts';
import type { Engine } from '../../../solver/engine/engine.ts';
import { type Component, separateModel } from '../../../solver/model/components.ts';
import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { four, openEngine, sharedPosts } from '../pathways/shared-posts.ts';

let inner: Engine;
let part: Component;
/** An allocation that nobody looked for. */
let known: Int32Array;

beforeAll(async () => {
  inner = await openEngine();
  part = separateModel(formulate(sharedPosts(four, [1, 1])).model)[0]!;
  known = (await inner.anneal(part.model))!;
  expect(known).not.toBeNull();
});

/** An engine that answers only the first so many integer programs, and anneals nothing. */
function openShort(answers: number): { readonly engine: Engine; readonly starts: Int32Array[] } {
  const starts: Int32Array[] = [];
  let asked = 0;
  const engine: Engine = {
    ...inner,
    within: () => engine,
    exact: async (program, options, where) => {
      asked += 1;
      const result = await inner.exact(program, options, where);
      return asked <= answers
        ? result
        : { ...result, outcome: { kind: 'unknown', limit: 'time', bound: -Infinity }, bound: -Infinity };
    },
    anneal: (_, options) => {
      starts.push(options!.start!.chosen);
      return Promise.resolve(null);
    },
  };
  return { engine, starts };
}

describe('the compact program', () => {
  it('begins at a known allocation, and ends there where nothing else is solved in time', async () => {
    const { engine, starts } = openShort(1);
    const outcome = await solveCompact(engine, [part], { chosen: [known] });
    if (outcome.kind !== 'solved') throw new Error(outcome.kind);
    expect(outcome.chosen).toEqual([known]);
    const [first] = evaluateModel(part.model, known).values;
    expect(outcome.tiers[0]!.value).toBe(first?.kind === 'sum' ? first.total : null);
    expect(starts.length).toBe(part.model.tiers.length - 1);
    expect(new Set(starts.map(String))).toEqual(new Set([String(known)]));
    expect((await solveCompact(openShort(0).engine, [part], { chosen: [known] })).kind).toBe('unknown');
  });

  it('comes to the same from there as without', async () => {
    const values = async (from: readonly (Int32Array | null)[]): Promise<unknown> => {
      const outcome = await solveCompact(inner, [part], { chosen: from });
      if (outcome.kind !== 'solved') throw new Error(outcome.kind);
      return outcome.tiers.map(({ name, value, bound }) => [name, value, bound]);
    };
    expect(await values([known])).toEqual(await values([]));
    expect(await values([null])).toEqual(await values([]));
  });

  it('follows a tier that led elsewhere by annealing the later ones from there, where that is better', async () => {
    const idle = Int32Array.from({ length: part.model.agents * part.model.periods }, (_, cell) => {
      const agent = Math.floor(cell / part.model.periods);
      const { first, start, option } = part.model.choices;
      let choice = first[agent]!;
      while (start[choice] !== cell % part.model.periods || option[choice] !== -1) choice += 1;
      return choice;
    });
    const { engine } = openShort(1);
    // Nothing is solved after the opening: what is better can come from annealing only.
    let turn = 0;
    const annealing: Engine = {
      ...engine,
      within: () => annealing,
      exact: (program, options, where) => {
        turn += 1;
        const isOpening = options.start === undefined;
        return isOpening ? inner.exact(program, options, where) : engine.exact(program, options, where);
      },
      anneal: () => Promise.resolve(known),
    };
    const outcome = await solveCompact(annealing, [part], { chosen: [idle] });
    expect(turn).toBeGreaterThan(1);
    expect(outcome).toMatchObject({ kind: 'solved', chosen: [known] });
  });
});
