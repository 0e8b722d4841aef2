import type { PlacementId } from '../domain/ids.ts';
import type { Placement, Programme, Rotation, Site } from '../domain/programme.ts';
/** A placement with what it offers and where. */
export interface Place {
    readonly placement: Placement;
    readonly rotation: Rotation;
    readonly site: Site;
}
/** Every placement by id. Throws `RangeError` when the programme mentions an id that it lacks, which intake rules out. */
export declare function lookUpPlaces(programme: Programme): ReadonlyMap<PlacementId, Place>;
/** A value that must be there. Throws `RangeError` naming the id when it is not. */
export declare function present<Value>(value: Value | undefined, id: string): Value;
