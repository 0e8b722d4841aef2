import type { CompetencyRule, SlotTerms } from '../domain/programme.ts';
import type { Names } from './naming.ts';
/** `1.5 WTE`, `2 rotators`: in the unit of the slot. */
export declare function amount(terms: SlotTerms | null, hundredths: number): string;
/** What fits into a slot, its excess included. */
export declare function room(terms: SlotTerms | null): string;
/** `band 6 only`, `bands 5 to 6`, `band 7 or above`. */
export declare function bands(terms: SlotTerms | null): string;
/** `between 2 and 3 cycles`, `at least 1 cycle`: the bounds of a rule. */
export declare function span(rule: CompetencyRule | undefined, noun: string): string;
/** `once`, `twice`, `3 times`. */
export declare function times(hundredths: number): string;
/** Who is named as a supervisor at a site: of what kind, for how many, and from when until when. */
export declare function supervisorsAt(site: unknown, names: Names): string;
