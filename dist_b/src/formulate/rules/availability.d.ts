import type { RuleInstance } from '../../domain/rules.ts';
import type { Emitter } from '../emitter.ts';
import type { Ground } from '../ground.ts';
/** No placement in a cycle for which the rotator is not present enough. */
export declare const availability: Emitter;
/** How much of a cycle the rotator is there, and what takes the rest away. Facts: `present`, `days`, `percent`. */
export declare function presenceInstance({ index, presence }: Ground, rotator: number, cycle: number): RuleInstance;
