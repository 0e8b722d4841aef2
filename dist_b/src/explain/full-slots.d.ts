import type { RuleInstance } from '../domain/rules.ts';
import type { Formulation } from '../formulate/formulate.ts';
/** The limits of slots that leave no room for any of these choices beside what is chosen, each once. */
export type FullSlots = (choices: Int32Array) => readonly RuleInstance[];
/** Reads how full every slot is. Rows that weigh choices against each other (pairs) are no matter of room. */
export declare function readFullSlots({ model, instances }: Formulation, chosen: Int32Array): FullSlots;
