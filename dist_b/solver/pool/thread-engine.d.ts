import type { Engine } from '../engine.ts';
import { type TaskContext } from './task-context.ts';
/** An engine whose solves run one after the other on the thread of a task, `options.timeLimit` seconds from now at most. */
export declare function threadEngine(context: TaskContext, options: {
    readonly timeLimit: number;
    readonly seed?: number;
}): Engine;
