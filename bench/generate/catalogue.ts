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
  readonly known: Map<string, readonly (readonly number[])[]>;
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
  return { ...parts, byProfession, known: new Map() };
}

/**
 * Every set of `cycles` different rotations, none of them in the history, that together with the history
 * covers all pillars of the profession.
 */
export function pathwayKinds(catalogue: Catalogue, need: PathwayNeed): readonly (readonly number[])[] {
  const key = `${need.profession}|${need.history.join()}|${need.cycles}`;
  const known = catalogue.known.get(key);
  if (known !== undefined) return known;
  const { pillars, rotations } = catalogue.curriculum;
  const owed = pillars.flatMap(({ profession }, index) => (profession === need.profession ? [index] : []));
  const open = (catalogue.byProfession[need.profession] ?? []).filter((kind) => !need.history.includes(kind));
  const sets = subsetsOf(open, need.cycles).filter((set) => {
    const credited = new Set([...need.history, ...set].flatMap((kind) => rotations[kind]?.pillars ?? []));
    return owed.every((pillar) => credited.has(pillar));
  });
  catalogue.known.set(key, sets);
  return sets;
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
