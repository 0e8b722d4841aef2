import type { Emitter } from '../emitter.ts';
/**
 * `A > B`: an assignment in B starts only when one in A has ended, history included; a competence in A is
 * held through every cycle of the assignment instead. A guarantee that asks for competences only is also a
 * matter of eligibility and takes the cells away in which none is held.
 * Facts: `subject` (`A > B`).
 */
export declare const before: Emitter;
