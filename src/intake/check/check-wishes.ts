import { groupBy } from '../../domain/group-by.ts';
import type { Placement, Preference, Rotator } from '../../domain/programme.ts';
import { fieldIndex } from '../columns/column-names.ts';
import { reportCell } from '../rows/raw-table.ts';
import type { WishTarget } from '../rows/wish-target.ts';
import { tabulateAccess } from '../supply/slot-access.ts';
import { TABLES } from '../tables/all-tables.ts';
import { areSound, type CheckContext } from './check-context.ts';

/** Wishes for places that the rotator can never be given. */
export function checkWishes(context: CheckContext): void {
  const { draft, wishes, issues } = context;
  const { settings } = draft;
  if (settings === null) return;
  // What an earlier check found wrong with people or places makes wishes look hopeless that are not.
  const now = { ...context, brokenFiles: issues.brokenFiles };
  if (!areSound(now, 'rotators', 'sites', 'rotations', 'placements', 'travel', 'absences', 'competences'))
    return;
  const access = tabulateAccess({ ...draft, settings });
  const rotators = new Map(draft.rotators.map((rotator) => [rotator.id, rotator]));
  const placementsOf = groupByTarget(
    draft.placements,
    new Map(draft.sites.map((site) => [site.id, site.area])),
  );
  const horizon = Array.from({ length: settings.cycles }, (_, index) => index + 1);
  const field = fieldIndex(TABLES.preferences, 'target');
  const workableCycles = rememberLast((rotator: Rotator) =>
    horizon.filter((cycle) => access.presence.isWorkable(rotator, cycle)),
  );
  for (const { row: wish, raw } of wishes) {
    const rotator = rotators.get(wish.rotator);
    if (rotator === undefined) continue;
    const workable = workableCycles(rotator);
    const cycles = wish.cycle === null ? workable : workable.filter((cycle) => cycle === wish.cycle);
    if (cycles.length === 0) continue;
    const places = placementsOf(wish.target);
    const isOpen = (place: Placement): boolean =>
      cycles.some((cycle) => access.obstacle(rotator, place, cycle) === null);
    if (places.some(isOpen)) continue;
    const obstacles = new Set(
      places.flatMap((place) => cycles.map((cycle) => access.obstacle(rotator, place, cycle))),
    );
    reportCell(issues, raw, field, {
      code: 'ineligible-wish',
      reason: `${rotator.id} cannot be placed at ${wish.target.kind} ${wish.target.id}${whenOf(wish)}: ${[...obstacles].sort().join(', ') || 'no placement'}.`,
      remedy: 'Correct what keeps them from it, or delete the wish; as it stands it has no effect.',
    });
  }
}

/** Wishes come rotator by rotator, so the last answer mostly serves the next question. */
function rememberLast<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | null = null;
  return (key) => {
    if (last === null || last.key !== key) last = { key, value: answer(key) };
    return last.value;
  };
}

function whenOf(wish: Preference): string {
  return wish.cycle === null ? '' : ` in cycle ${wish.cycle}`;
}

function groupByTarget(
  placements: readonly Placement[],
  areaOf: ReadonlyMap<string, string | null>,
): (target: WishTarget) => readonly Placement[] {
  const groups = {
    placement: groupBy(placements, ({ id }): string => id),
    rotation: groupBy(placements, ({ rotation }): string => rotation),
    site: groupBy(placements, ({ site }): string => site),
    area: groupBy(placements, ({ site }) => areaOf.get(site) ?? ''),
  };
  return (target) => groups[target.kind].get(target.id) ?? [];
}
