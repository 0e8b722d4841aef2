import type { RuleId } from '../domain/rules.ts';
import type { Emitter } from './emitter.ts';
/** Every rule and how it compiles. A rule without an emitter does not compile. */
export declare const EMITTERS: Readonly<Record<RuleId, Emitter>>;
