import type { PersonView } from './personal-facts.ts';
import type { Tables } from './tables.ts';
import type { LedgerFacts } from './verdict.ts';
/**
 * The ledger that the run hands on, by rotator: what is left of the balance carried in, plus how much more
 * dissatisfaction the run brought than the rotator's profession had on average in as many cycles, bounded.
 */
export declare function balanceLedger({ settings }: Tables, people: readonly PersonView[]): readonly LedgerFacts[];
