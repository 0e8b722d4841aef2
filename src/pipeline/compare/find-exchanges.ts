import type { Allocation, Assignment } from '../../domain/allocation.ts';
import { groupBy } from '../../domain/group-by.ts';
import { compareIds, type RotatorId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';

/** People whose pathways differ, sorted into groups that share no slot they come to or go from. */
export function findExchanges(
  programme: Programme,
  before: Allocation,
  after: Allocation,
): readonly (readonly RotatorId[])[] {
  const then = groupBy(before.assignments, ({ rotator }) => rotator);
  const now = groupBy(after.assignments, ({ rotator }) => rotator);
  const joined = new Sets();
  const touch = slotsOf(programme);
  for (const { id } of programme.rotators) {
    const former = new Set((then.get(id) ?? []).flatMap(touch));
    const current = new Set((now.get(id) ?? []).flatMap(touch));
    const changed = [...former, ...current].filter((slot) => former.has(slot) !== current.has(slot));
    for (const slot of changed) joined.join(personKey(id), slot);
  }
  for (const { rotator, other } of programme.pairs) {
    if (joined.has(personKey(rotator)) && joined.has(personKey(other))) {
      joined.join(personKey(rotator), personKey(other));
    }
  }
  const changed = programme.rotators.map(({ id }) => id).filter((id) => joined.has(personKey(id)));
  const groups = [...groupBy(changed, (id) => joined.find(personKey(id))).values()];
  return groups.sort((a, b) => a.length - b.length || compareIds(a[0] ?? '', b[0] ?? ''));
}

function personKey(id: RotatorId): string {
  return `person\u001f${id}`;
}

/** What an assignment takes part in: its slots, and the supervisors of the site where they are named. */
function slotsOf(programme: Programme): (assignment: Assignment) => readonly string[] {
  const supervised = new Set(programme.supervisors.map(({ site }) => site));
  const sites = new Map(programme.placements.map(({ id, site }) => [id, site]));
  return ({ placement, cycle, length }) =>
    Array.from({ length }, (_, at) => cycle + at).flatMap((each) => {
      const site = sites.get(placement);
      const shared = site !== undefined && supervised.has(site) ? [`site\u001f${site}\u001f${each}`] : [];
      return [`slot\u001f${placement}\u001f${each}`, ...shared];
    });
}

/** Disjoint sets of names, every other link shortened on the way up (Tarjan & van Leeuwen, *Journal of the ACM* 31, 1984). */
class Sets {
  readonly #parents = new Map<string, string>();

  has(name: string): boolean {
    return this.#parents.has(name);
  }

  find(name: string): string {
    for (let at = name; ; ) {
      const parent = this.#parents.get(at) ?? at;
      const next = this.#parents.get(parent) ?? parent;
      this.#parents.set(at, next);
      if (next === at) return at;
      at = next;
    }
  }

  join(a: string, b: string): void {
    this.#parents.set(this.find(a), this.find(b));
  }
}
