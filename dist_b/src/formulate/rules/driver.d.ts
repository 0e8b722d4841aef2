import type { Emitter } from '../emitter.ts';
/** A slot for drivers is closed to a rotator who does not drive; not knowing allows it. */
export declare const driver: Emitter;
