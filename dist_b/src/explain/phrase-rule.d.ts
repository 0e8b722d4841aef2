import type { RuleInstance } from '../domain/rules.ts';
import type { Telling } from './telling.ts';
/** One sentence for a rule instance: what it asks and, where the tables tell, why it is in the way. */
export declare function phraseRule(instance: RuleInstance, telling: Telling): string;
