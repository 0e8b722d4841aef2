import type { Curriculum } from './curriculum.ts';
import type { Geography } from './geography.ts';
import type { GeneratedPlacement } from './placements.ts';
/** Everything about a generated programme but its people and its capacities. */
export interface Catalogue {
    readonly curriculum: Curriculum;
    readonly geography: Geography;
    readonly placements: readonly GeneratedPlacement[];
    /** Indexes of the rotations open to each profession. */
    readonly byProfession: readonly (readonly number[])[];
    /** Answers of `pathwayKinds`, by need. */
    readonly knownKinds: Map<string, readonly (readonly number[])[]>;
    /** Answers of `nearestPlacements`, by who asks. */
    readonly knownNearest: Map<string, readonly number[]>;
}
export interface PathwayNeed {
    readonly profession: number;
    /** Rotations done before. */
    readonly history: readonly number[];
    /** Cycles there is time for. */
    readonly cycles: number;
}
/** Binds curriculum, geography and placements together. */
export declare function compileCatalogue(parts: Pick<Catalogue, 'curriculum' | 'geography' | 'placements'>): Catalogue;
/**
 * Every set of `cycles` different rotations, none of them in the history, that together with the history
 * covers all pillars of the profession.
 */
export declare function pathwayKinds(catalogue: Catalogue, need: PathwayNeed): readonly (readonly number[])[];
/** Minutes from an area to a placement. */
export declare function minutesTo({ geography, placements }: Catalogue, area: number, placement: number): number;
/** Every placement open to a profession, the drivers' ones only to drivers, nearest first. */
export declare function nearestPlacements(catalogue: Catalogue, who: {
    profession: number;
    homeArea: number;
    drives: boolean;
}): readonly number[];
/** The given placements by their rotation. */
export declare function reachableByKind(catalogue: Catalogue, reach: readonly number[]): Map<number, number[]>;
/** Those of `pathwayKinds` whose every rotation is among the reachable ones. */
export declare function reachablePathwayKinds(catalogue: Catalogue, byKind: {
    has(kind: number): boolean;
}, need: PathwayNeed): readonly (readonly number[])[];
