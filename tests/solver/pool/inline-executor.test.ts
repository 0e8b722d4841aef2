import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { marketSplit } from '../../conformance/hard-program.ts';

const ENDLESS = marketSplit({ columns: 40, rows: 6, seed: 1 });

describe('a task on the calling thread', () => {
  it('stops when the thread that cannot be told is asked to', async () => {
    let polls = 0;
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }), () => {
      polls += 1;
      return polls > 3;
    });
    const outcome = await executor.run('program', { program: ENDLESS }, { deadlineMs: 20_000 });
    expect(outcome).toMatchObject({ limit: 'interrupt' });
    expect(polls).toBeGreaterThan(3);
  });
});
