import type { Emitter } from '../emitter.ts';
/** A placement can only be taken in a cycle that has terms with some capacity. Fact: `capacity` 0 when closed by a row. */
export declare const offered: Emitter;
