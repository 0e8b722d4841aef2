import type { PathwayModel } from '../pathway-model.ts';
import type { Atlas } from './atlas.ts';
import { type WorstLoad } from './cap-loads.ts';
import type { LargeEngine } from './large-engine.ts';
import type { Weighed } from './weighed.ts';
/** One component, laid out. */
export interface Site {
    readonly model: PathwayModel;
    readonly atlas: Atlas;
    /** `null`: no worst load to be looked for. */
    readonly worst: WorstLoad | null;
    readonly component: number;
    readonly components: number;
}
/** Settles one component within some seconds; `null` when somebody is still without a pathway at the end. */
export declare function settleAtlas(engine: LargeEngine, site: Site, seconds: number): Promise<Weighed | null>;
