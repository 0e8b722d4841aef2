import { foldName } from '../issues/fold-key.ts';

/** A row that wishes can name, by what people call it. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

/** A placement as people call it: by its rotation and its site. */
interface NamedPlacement {
  readonly id: string;
  readonly rotation: string;
  readonly site: string;
}

/**
 * What forms offer to choose from instead of ids: names of rotations and sites, and of placements as "rotation, site"
 * or "rotation at site". Folded name → `kind:id`; a name that two things share stands for neither.
 */
export function tabulateWishNames(known: {
  readonly rotations: readonly NamedThing[];
  readonly sites: readonly NamedThing[];
  readonly placements: readonly NamedPlacement[];
}): ReadonlyMap<string, string> {
  const targets = new Map<string, Set<string>>();
  const add = (name: string, target: string): void => {
    const folded = foldName(name);
    if (folded !== '') targets.set(folded, (targets.get(folded) ?? new Set()).add(target));
  };
  for (const { id, name } of known.rotations) add(name, `rotation:${id}`);
  for (const { id, name } of known.sites) add(name, `site:${id}`);
  const names = (rows: readonly NamedThing[]): ReadonlyMap<string, string> =>
    new Map(rows.map(({ id, name }) => [id, name === '' ? id : name]));
  const [rotations, sites] = [names(known.rotations), names(known.sites)];
  for (const { id, rotation, site } of known.placements) {
    for (const joint of [', ', ' at ']) {
      add(`${rotations.get(rotation) ?? rotation}${joint}${sites.get(site) ?? site}`, `placement:${id}`);
    }
  }
  return new Map([...targets].flatMap(([name, own]) => (own.size === 1 ? [[name, [...own][0]!]] : [])));
}
