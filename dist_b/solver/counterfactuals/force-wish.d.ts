import type { Field } from '../pathways/field.ts';
import type { ForcedQuestion } from './counterfactual.ts';
import type { Rung } from './field-ladder.ts';
/** The last rung up to `most` in which the wish is open; 0 when there is none. */
export declare function lastOpen(rungs: readonly Rung[], question: ForcedQuestion, most: number): number;
/** Whether any pathway through the wish is left. */
export declare function isOpen(field: Field, { agent, choices }: ForcedQuestion): boolean;
/** A copy of the field in which the agent can only take one of the wished choices in that period. */
export declare function forceWish(field: Field, { agent, period, choices: wished }: ForcedQuestion): Field;
