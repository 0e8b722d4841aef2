import type { Outcome } from '../program/outcome.ts';
import type { Backend } from './backend.ts';
/**
 * One thing a scripted back end does. Steps run in order, each solve going on where the last one stopped;
 * a solve ends with its first `answer` or `throw`.
 */
export type FakeStep = 
/** Claims this, lies included. */
{
    readonly do: 'answer';
    readonly outcome: Outcome;
} | {
    readonly do: 'incumbent';
    readonly point: readonly number[];
    readonly objective: number;
    readonly bound: number;
} | {
    readonly do: 'bound';
    readonly bound: number;
} | {
    readonly do: 'throw';
    readonly message: string;
}
/** Blocks the thread until interrupted, then goes on. */
 | {
    readonly do: 'wait';
}
/** Blocks the thread for ever, deaf to interruption. */
 | {
    readonly do: 'spin';
}
/** Ends the thread on the spot, as a crash of native code would. */
 | {
    readonly do: 'exit';
    readonly code: number;
}
/** Fills the JavaScript heap. */
 | {
    readonly do: 'exhaust-memory';
};
/** A back end that follows a script, for tests of everything around back ends. */
export declare function fakeBackend(script: readonly FakeStep[]): Backend;
