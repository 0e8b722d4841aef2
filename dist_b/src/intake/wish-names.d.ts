/** A row that wishes can name, by what people call it. */
export interface NamedThing {
    readonly id: string;
    readonly name: string;
}
/** A placement as people call it: by its rotation and its site. */
export interface NamedPlacement {
    readonly id: string;
    readonly rotation: string;
    readonly site: string;
}
/**
 * What forms offer to choose from instead of ids: names of rotations and sites, and of placements as "rotation, site"
 * or "rotation at site". Folded name → `kind:id`; a name that two things share stands for neither.
 */
export declare function tabulateWishNames(known: {
    readonly rotations: readonly NamedThing[];
    readonly sites: readonly NamedThing[];
    readonly placements: readonly NamedPlacement[];
}): ReadonlyMap<string, string>;
