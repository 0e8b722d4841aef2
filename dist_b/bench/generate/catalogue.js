/** Binds curriculum, geography and placements together. */
export function compileCatalogue(parts) {
    const { professions, rotations } = parts.curriculum;
    const byProfession = professions.map((_, profession) => rotations.flatMap((rotation, index) => (rotation.professions.includes(profession) ? [index] : [])));
    return { ...parts, byProfession, knownKinds: new Map(), knownNearest: new Map() };
}
/**
 * Every set of `cycles` different rotations, none of them in the history, that together with the history
 * covers all pillars of the profession.
 */
export function pathwayKinds(catalogue, need) {
    const key = `${need.profession}|${need.history.join()}|${need.cycles}`;
    const known = catalogue.knownKinds.get(key);
    if (known !== undefined)
        return known;
    const { pillars, rotations } = catalogue.curriculum;
    const owed = pillars.flatMap(({ profession }, index) => (profession === need.profession ? [index] : []));
    const open = (catalogue.byProfession[need.profession] ?? []).filter((kind) => !need.history.includes(kind));
    const sets = subsetsOf(open, need.cycles).filter((set) => {
        const credited = new Set([...need.history, ...set].flatMap((kind) => rotations[kind]?.pillars ?? []));
        return owed.every((pillar) => credited.has(pillar));
    });
    catalogue.knownKinds.set(key, sets);
    return sets;
}
/** Minutes from an area to a placement. */
export function minutesTo({ geography, placements }, area, placement) {
    return geography.minutes[area]?.[placements[placement]?.site ?? -1] ?? 0;
}
/** Every placement open to a profession, the drivers' ones only to drivers, nearest first. */
export function nearestPlacements(catalogue, who) {
    const key = `${who.profession}|${who.homeArea}|${who.drives}`;
    const known = catalogue.knownNearest.get(key);
    if (known !== undefined)
        return known;
    const { placements, curriculum } = catalogue;
    const minutes = placements.map((_, placement) => minutesTo(catalogue, who.homeArea, placement));
    const nearest = placements
        .flatMap(({ rotation, driver }, placement) => {
        const open = curriculum.rotations[rotation]?.professions.includes(who.profession) ?? false;
        return open && (who.drives || !driver) ? [placement] : [];
    })
        .sort((a, b) => (minutes[a] ?? 0) - (minutes[b] ?? 0) || a - b);
    catalogue.knownNearest.set(key, nearest);
    return nearest;
}
/** The given placements by their rotation. */
export function reachableByKind(catalogue, reach) {
    const byKind = new Map();
    for (const placement of reach) {
        const kind = catalogue.placements[placement]?.rotation ?? -1;
        const group = byKind.get(kind);
        if (group === undefined)
            byKind.set(kind, [placement]);
        else
            group.push(placement);
    }
    return byKind;
}
/** Those of `pathwayKinds` whose every rotation is among the reachable ones. */
export function reachablePathwayKinds(catalogue, byKind, need) {
    return pathwayKinds(catalogue, need).filter((set) => set.every((kind) => byKind.has(kind)));
}
function subsetsOf(list, size) {
    if (size === 0)
        return [[]];
    return list.flatMap((first, index) => subsetsOf(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}
