import type { PlacementId } from '../../domain/ids.ts';
import type { Placement, Programme, Rotation, Site } from '../../domain/programme.ts';

/** A placement with what it offers and where. */
export interface Place {
  readonly placement: Placement;
  readonly rotation: Rotation;
  readonly site: Site;
}

/** Every placement by id. Throws `RangeError` when the programme mentions an id that it lacks, which intake rules out. */
export function lookUpPlaces(programme: Programme): ReadonlyMap<PlacementId, Place> {
  const rotations = new Map(programme.rotations.map((rotation) => [rotation.id, rotation]));
  const sites = new Map(programme.sites.map((site) => [site.id, site]));
  return new Map(
    programme.placements.map((placement) => {
      const rotation = present(rotations.get(placement.rotation), placement.rotation);
      const site = present(sites.get(placement.site), placement.site);
      return [placement.id, { placement, rotation, site }];
    }),
  );
}

/** A value that must be there. Throws `RangeError` naming the id when it is not. */
export function present<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new RangeError(`"${id}" is not in the programme`);
  return value;
}
