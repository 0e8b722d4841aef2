import type { PricedRow } from '../../solver/pathways/tier-prices.ts';
import type { ModelOutcome } from '../../solver/solve-tiers.ts';
import { type Certificate, type SharedRow } from '../domain/certificate.ts';
import type { Formulation } from './formulate.ts';
/**
 * The prices behind a run's bounds, in the words of the tables. Rows of the model count in the largest unit that
 * keeps them whole; a certificate counts in hundredths and in rotators, over a finer scale.
 */
export declare function certifyOutcome(formulation: Formulation, outcome: Pick<Extract<ModelOutcome, {
    kind: 'solved';
}>, 'parts' | 'tiers'>): Certificate;
/** How much finer a certificate's scale is than the solver's, where a unit of the priced rows stands for so much. */
export declare function refinementOf(units: readonly number[]): number;
/** How many hundredths (of capacities and minimum staffing), or rotators, one unit of a model's row stands for. */
export declare function unitOf({ programme, model, instances }: Formulation, { tag, choices, weights }: Omit<PricedRow, 'price'>): number;
/** What the tables call a row that several rotators share. */
export declare function restateRow(formulation: Formulation, { tag, choices }: Pick<PricedRow, 'tag' | 'choices'>): SharedRow;
