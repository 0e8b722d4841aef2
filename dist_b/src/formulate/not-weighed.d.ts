import type { RuleInstance } from '../domain/rules.ts';
import type { Compilation } from './compile-programme.ts';
/** `should` rules and minimum staffing that no tier of the objectives weighs: nobody would notice a breach. */
export declare function listNotWeighed({ sheet, model }: Compilation): readonly RuleInstance[];
