import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import type { ProofStart } from '../../../solver/large/large-engine.ts';
import { type Executor, inlineExecutor, type RunControl } from '../../../solver/pool/executor.ts';
import { openLargeEngine } from '../../../solver/pool/open-large-engine.ts';
import type { Outcome } from '../../../solver/program/outcome.ts';
import { ProgramBuilder } from '../../../solver/program/program-builder.ts';

const executor = inlineExecutor(await loadBackend({ name: 'highs' }));

/** One of two: the second costs less. */
function chooseOne(): ReturnType<ProgramBuilder['build']> & { readonly objective: Float64Array } {
  const builder = new ProgramBuilder();
  const columns = [builder.addColumn({ lower: 0, upper: 1 }), builder.addColumn({ lower: 0, upper: 1 })];
  for (const column of columns) builder.entry(column, 1);
  builder.endRow({ lower: 1, upper: 1 });
  return { ...builder.build(), objective: Float64Array.of(5, 3) };
}

describe('prove', () => {
  const prove = (from: ProofStart): Promise<Outcome> =>
    openLargeEngine({ executor, timeLimit: 10 }).prove(chooseOne(), from, {
      seconds: 5,
      isObsolete: () => false,
    });

  it('betters a point, or finds what is below a cutoff', async () => {
    expect(await prove({ emphasis: 'proof', start: Float64Array.of(1, 0) })).toMatchObject({
      kind: 'optimal',
      objective: 3,
    });
    expect(await prove({ cutoff: 4, effort: 100 })).toMatchObject({ kind: 'optimal', objective: 3 });
    expect(await prove({ cutoff: 3, effort: 100 })).toEqual({ kind: 'infeasible' });
  });

  it('ends when nobody needs what it comes to', async () => {
    let polls = 0;
    const patient: Executor = {
      ...executor,
      run: (_kind, _task, control?: RunControl) =>
        new Promise((resolve) => {
          control!.signal!.addEventListener('abort', () =>
            resolve({ kind: 'unknown', limit: 'interrupt', bound: -Infinity } as never),
          );
        }),
    };
    const engine = openLargeEngine({ executor: patient, timeLimit: 10 });
    const isObsolete = (): boolean => {
      polls += 1;
      return polls > 1;
    };
    const from = { cutoff: 4, effort: 100 };
    expect(await engine.prove(chooseOne(), from, { seconds: 5, isObsolete })).toMatchObject({
      limit: 'interrupt',
    });
    expect(polls).toBe(2);
  });
});
