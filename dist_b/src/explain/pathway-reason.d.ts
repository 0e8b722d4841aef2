import type { PathwayModel } from '../../solver/pathway-model.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { PathwayReason } from './reason.ts';
import type { WishedCell } from './wish.ts';
/** Tells whether a wish leaves the rotator any pathway at all; `null` when it does. */
export type PathwayReader = (wish: WishedCell) => PathwayReason | null;
/**
 * Person-level proof: every pathway of the rotator through the wish is searched, as if all slots were empty.
 * If none keeps the rotator's own guarantees, they are thinned out to an irreducible set of which this is still true.
 */
export declare function readPathways(formulation: {
    readonly model: PathwayModel;
    readonly instances: readonly RuleInstance[];
}): PathwayReader;
