import type { Emitter } from '../emitter.ts';
/** Every competence a slot requires is held through the whole cycle; one instance for each that is not. Fact: `competence`. */
export declare const competence: Emitter;
