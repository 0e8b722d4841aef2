import type { Stream } from './terminal.ts';
/** One line on a terminal that is redrawn in place; silent when nobody watches. */
export interface Progress {
    /** Draws now: a new stage has begun. */
    stage(text: string): void;
    /** Draws unless it has just drawn. */
    update(text: string): void;
    /** Leaves the terminal as it was found. */
    clear(): void;
}
export declare function startProgress(stream: Stream, options: {
    quiet: boolean;
    elapsedSeconds: () => number;
}): Progress;
