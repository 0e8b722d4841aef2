import type { PathwayModel } from '../pathway-model.ts';
import { type OwnRules } from '../pathways/pathway-memory.ts';
/** Choices of one agent that start, last and act on its rules alike. `choices` is empty for an inactive period. */
export interface Bundle {
    readonly start: number;
    readonly end: number;
    readonly effect: string;
    readonly choices: number[];
}
/** States of an agent's rules along its pathways, and the bundles that lead from one to the next. */
export interface Chart {
    readonly nodes: number;
    readonly edges: readonly {
        readonly from: number;
        readonly to: number;
        readonly bundle: number;
        /** By tier; `null` = nothing missed. */
        readonly misses: Float64Array | null;
    }[];
}
/** What one agent's pathways are made of, and the name under which others may share its chart. */
export interface Itinerary {
    readonly bundles: readonly Bundle[];
    readonly key: string;
    /** Builds the chart; `null` when it is too large. A chart without nodes: no pathway. */
    readonly draw: () => Chart | null;
}
/** Sorts an agent's choices into bundles. */
export declare function planItinerary(model: PathwayModel, agent: number, rules: OwnRules): Itinerary;
