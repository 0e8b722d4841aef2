import type { Backend, SolveRequest } from '../program/backend.ts';
import type { Outcome } from '../program/outcome.ts';

/**
 * One thing a scripted back end does. Steps run in order, each solve going on where the last one stopped;
 * a solve ends with its first `answer` or `throw`.
 */
export type FakeStep =
  /** Claims this, lies included. */
  | { readonly do: 'answer'; readonly outcome: Outcome }
  | {
      readonly do: 'incumbent';
      readonly point: readonly number[];
      readonly objective: number;
      readonly bound: number;
    }
  | { readonly do: 'bound'; readonly bound: number }
  | { readonly do: 'throw'; readonly message: string }
  /** Blocks the thread until interrupted, then goes on. */
  | { readonly do: 'wait' }
  /** Blocks the thread for ever, deaf to interruption. */
  | { readonly do: 'spin' }
  /** Ends the thread on the spot, as a crash of native code would. */
  | { readonly do: 'exit'; readonly code: number }
  /** Fills the JavaScript heap. */
  | { readonly do: 'exhaust-memory' };

/** A back end that follows a script, for tests of everything around back ends. */
export function fakeBackend(script: readonly FakeStep[]): Backend {
  let next = 0;
  return {
    name: 'fake',
    version: '1',
    estimateMemory: (program) => 8 * program.value.length,
    async solve(_program, request) {
      while (next < script.length) {
        const step = script[next]!;
        next += 1;
        if (step.do === 'answer') return step.outcome;
        perform(step, request);
      }
      return { kind: 'fault', message: 'the script has ended' };
    },
  };
}

function perform(step: Exclude<FakeStep, { do: 'answer' }>, request: SolveRequest): void {
  switch (step.do) {
    case 'incumbent':
      request.onIncumbent?.({
        point: Float64Array.from(step.point),
        objective: step.objective,
        bound: step.bound,
      });
      return;
    case 'bound':
      request.onBound?.(step.bound);
      return;
    case 'throw':
      throw new Error(step.message);
    case 'wait':
      while ((request.interrupted?.() ?? null) === null) pause(5);
      return;
    case 'spin':
      for (;;) pause(5);
    case 'exit':
      process.exit(step.code);
      return;
    case 'exhaust-memory':
      exhaustMemory();
  }
}

/** Sleeps without giving the event loop a chance, as a solve in native code does. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function exhaustMemory(): never {
  const hoard: number[][] = [];
  for (;;) hoard.push(new Array<number>(1 << 16).fill(hoard.length));
}
