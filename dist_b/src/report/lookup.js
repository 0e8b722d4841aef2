/** Every placement by id. Throws `RangeError` when the programme mentions an id that it lacks, which intake rules out. */
export function lookUpPlaces(programme) {
    const rotations = new Map(programme.rotations.map((rotation) => [rotation.id, rotation]));
    const sites = new Map(programme.sites.map((site) => [site.id, site]));
    return new Map(programme.placements.map((placement) => {
        const rotation = present(rotations.get(placement.rotation), placement.rotation);
        const site = present(sites.get(placement.site), placement.site);
        return [placement.id, { placement, rotation, site }];
    }));
}
/** A value that must be there. Throws `RangeError` naming the id when it is not. */
export function present(value, id) {
    if (value === undefined)
        throw new RangeError(`"${id}" is not in the programme`);
    return value;
}
