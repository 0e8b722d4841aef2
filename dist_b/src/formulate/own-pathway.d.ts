import type { PathwayModel } from '../../solver/pathway-model.ts';
/** The guarantees of the model by agent: soft rows and slot rows left out, each agent's rows by themselves. */
export declare function splitOwnGuarantees(model: PathwayModel): (agent: number) => PathwayModel;
/** One pathway of the agent that covers its active cells and keeps every guarantee of `own`, or `null`: there is none. */
export declare function findOwnPathway(own: PathwayModel, agent: number): readonly number[] | null;
/** A search that may be asked again and again. */
export interface OwnSearch {
    /** One pathway of choices that are all `allowed`, or `null`: there is none. */
    find(allowed: (choice: number) => boolean): readonly number[] | null;
    /** The guarantees that the answers so far rest on: mere upper limits that nothing found ever exceeded are left out. */
    reliedOn(): PathwayModel;
}
/**
 * The same for pathways that take only choices which are `allowed`. Depth first over the states of the pathway program, each
 * tried once, so that it always ends. Upper limits join the state once a pathway found exceeds them: to remember all of
 * "nobody twice in one placement" would be to try all sets of placements.
 */
export declare function openOwnSearch(own: PathwayModel, agent: number): OwnSearch;
