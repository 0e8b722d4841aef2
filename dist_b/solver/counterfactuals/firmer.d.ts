import type { Counterfactual } from './counterfactual.ts';
/** Nothing is known yet. */
export declare function isOpen({ kind }: Counterfactual): boolean;
/** Of what was known and what was found later, what says more; a search that proved nothing leaves what was known. */
export declare function firmer(known: Counterfactual, found: Counterfactual): Counterfactual;
