import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import { openPool } from '../../solver/pool/pool.ts';

/** A back end as callers meet it: guarded, behind an executor. */
export interface Subject {
  readonly name: string;
  readonly backend: 'highs' | 'jslp';
  readonly pooled: boolean;
  open(): Promise<Executor>;
}

/** Every real back end on the calling thread and in workers. `fake` has suites of its own: it needs a script. */
export const SUBJECTS: readonly Subject[] = (['highs', 'jslp'] as const).flatMap((name) => [
  {
    name: `${name}, inline`,
    backend: name,
    pooled: false,
    open: async () => inlineExecutor(await loadBackend({ name })),
  },
  {
    name: `${name}, pool`,
    backend: name,
    pooled: true,
    open: async () => openPool({ backend: { name }, threads: 1, graceMs: 300 }),
  },
]);
