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
export function compileCatalogue(
  parts: Pick<Catalogue, 'curriculum' | 'geography' | 'placements'>,
): Catalogue {
  const { professions, rotations } = parts.curriculum;
  const byProfession = professions.map((_, profession) =>
    rotations.flatMap((rotation, index) => (rotation.professions.includes(profession) ? [index] : [])),
  );
  return { ...parts, byProfession, knownKinds: new Map(), knownNearest: new Map() };
}

/**
 * Every set of `cycles` different rotations, none of them in the history, that together with the history
 * covers all pillars of the profession.
 */
export function pathwayKinds(catalogue: Catalogue, need: PathwayNeed): readonly (readonly number[])[] {
  const key = `${need.profession}|${need.history.join()}|${need.cycles}`;
  const known = catalogue.knownKinds.get(key);
  if (known !== undefined) return known;
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
export function minutesTo({ geography, placements }: Catalogue, area: number, placement: number): number {
  return geography.minutes[area]?.[placements[placement]?.site ?? -1] ?? 0;
}

/** Every placement open to a profession, the drivers' ones only to drivers, nearest first. */
export function nearestPlacements(
  catalogue: Catalogue,
  who: { profession: number; homeArea: number; drives: boolean },
): readonly number[] {
  const key = `${who.profession}|${who.homeArea}|${who.drives}`;
  const known = catalogue.knownNearest.get(key);
  if (known !== undefined) return known;
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
export function reachableByKind(catalogue: Catalogue, reach: readonly number[]): Map<number, number[]> {
  const byKind = new Map<number, number[]>();
  for (const placement of reach) {
    const kind = catalogue.placements[placement]?.rotation ?? -1;
    const group = byKind.get(kind);
    if (group === undefined) byKind.set(kind, [placement]);
    else group.push(placement);
  }
  return byKind;
}

/** Those of `pathwayKinds` whose every rotation is among the reachable ones. */
export function reachablePathwayKinds(
  catalogue: Catalogue,
  byKind: { has(kind: number): boolean },
  need: PathwayNeed,
): readonly (readonly number[])[] {
  return pathwayKinds(catalogue, need).filter((set) => set.every((kind) => byKind.has(kind)));
}

function subsetsOf(list: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return list.flatMap((first, index) =>
    subsetsOf(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}
