import type { Formulation } from '../formulate/formulate.ts';
import type { RuleReason } from './reason.ts';
import type { WishedCell } from './wish.ts';
/** Tells from the tables alone why a wish is closed to the rotator; `null` when they leave it open. */
export type RuleReader = (wish: WishedCell) => RuleReason | null;
/**
 * Prepares the reader: a wish is closed when the model has no choice for it (eligibility, decisions, an
 * assignment that would not fit its cycles), or when each choice alone is too much for a slot.
 */
export declare function readRules(formulation: Formulation): RuleReader;
