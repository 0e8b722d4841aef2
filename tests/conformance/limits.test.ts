import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Executor } from '../../solver/pool/executor.ts';
import type { Progress } from '../../solver/pool/tasks.ts';
import { auditPoint } from '../../solver/program/audit.ts';
import { marketSplit, oddDouble } from './hard-program.ts';
import { SUBJECTS } from './subjects.ts';

/** Far beyond any proof, for each back end. On the market split jslp never ends a simplex, deaf to its time limit. */
const ENDLESS = { highs: marketSplit({ columns: 40, rows: 6, seed: 1 }), jslp: oddDouble(60) } as const;
const DEAF = marketSplit({ columns: 20, rows: 3, seed: 1 });

describe.each(SUBJECTS)('$name, out of time', ({ open, backend, pooled }) => {
  const endless = ENDLESS[backend];
  let executor: Executor;
  beforeAll(async () => {
    executor = await open();
  });
  afterAll(() => executor.close());

  test('a time limit ends with what was found so far, and never with a claim about the rest', async () => {
    const heard: Progress[] = [];
    const started = performance.now();
    const outcome = await executor.run(
      'program',
      { program: endless, timeLimit: 0.6 },
      { onProgress: (progress) => heard.push(progress) },
    );
    expect(performance.now() - started).toBeLessThan(15_000);
    if (backend === 'jslp') {
      expect(outcome).toEqual({ kind: 'unknown', limit: 'time', bound: -Infinity });
      return;
    }
    if (outcome.kind !== 'incumbent') throw new Error(outcome.kind);
    expect(outcome.limit).toBe('time');
    expect(outcome.bound).toBeLessThan(outcome.objective);
    expect(auditPoint(endless, outcome.point)).toMatchObject({
      feasible: true,
      objective: outcome.objective,
    });
    const incumbents = heard.filter((progress) => progress.kind === 'incumbent');
    expect(incumbents.length).toBeGreaterThan(0);
    expect(incumbents.at(-1)?.objective).toBe(outcome.objective);
    const objectives = incumbents.map(({ objective }) => objective);
    expect(objectives).toEqual([...new Set(objectives)].sort((a, b) => b - a));
  });

  test('no time at all is no answer', async () => {
    for (const timeLimit of [0, -1]) {
      expect(await executor.run('program', { program: endless, timeLimit })).toEqual({
        kind: 'unknown',
        limit: 'time',
        bound: -Infinity,
      });
    }
  });

  test('a deadline is a time limit too', async () => {
    const started = performance.now();
    const outcome = await executor.run('program', { program: endless }, { deadlineMs: 800 });
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(outcome).toMatchObject({ kind: backend === 'highs' ? 'incumbent' : 'unknown', limit: 'time' });
  });

  test.runIf(pooled && backend === 'jslp')('a deadline holds for a back end that is deaf to it', async () => {
    const started = performance.now();
    const outcome = await executor.run('program', { program: DEAF, timeLimit: 0.3 }, { deadlineMs: 600 });
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(outcome).toEqual({ kind: 'unknown', limit: 'time', bound: -Infinity });
  });

  test.runIf(pooled)('an abort while solving hands over the best point', async () => {
    const abort = new AbortController();
    const started = performance.now();
    const running = executor.run(
      'program',
      { program: endless },
      {
        signal: abort.signal,
        onProgress: (progress) => {
          if (progress.kind === 'incumbent') abort.abort();
        },
      },
    );
    if (backend === 'jslp') setTimeout(() => abort.abort(), 300);
    const outcome = await running;
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(outcome).toMatchObject({
      kind: backend === 'highs' ? 'incumbent' : 'unknown',
      limit: 'interrupt',
    });
    if (outcome.kind === 'incumbent') expect(auditPoint(endless, outcome.point).feasible).toBe(true);
  });

  test('a signal already aborted stops the task before it begins', async () => {
    const outcome = await executor.run('program', { program: endless }, { signal: AbortSignal.abort() });
    expect(outcome).toEqual({ kind: 'unknown', limit: 'interrupt', bound: -Infinity });
  });
});
