import type { Emitter } from '../emitter.ts';
/** A slot that runs over seven days is closed to a rotator who does not; not knowing allows it. */
export declare const sevenDay: Emitter;
