import { compareIds, type RotatorId } from '../../domain/ids.ts';
import type { Programme, Rotator } from '../../domain/programme.ts';
import { type CycleCount, countCycle, type SupplyGround } from './count-cycle.ts';
import { tabulateCredits } from './credit-rows.ts';
import { pillarDemands } from './pillar-demand.ts';
import { tabulateAccess } from './slot-access.ts';
import { supplyIssues } from './supply-issues.ts';
import type { PlaceSupply, SupplySummary } from './supply-summary.ts';

/**
 * Counts demand and supply: per cycle and profession, and per guarantee, pillar and profession. Supply is
 * an upper bound (slots that several professions share count for each), so a shortage is certain and enough is not.
 */
export function describeSupply(programme: Programme): SupplySummary {
  const { settings, rotators } = programme;
  const demands = pillarDemands(programme);
  const ground: SupplyGround = {
    programme,
    access: tabulateAccess(programme),
    creditsOf: tabulateCredits(programme.rotationPillars),
    demands,
  };
  const counts = Array.from({ length: settings.programmeCycles }, (_, index) =>
    countCycle(ground, index + 1),
  );
  const horizon = counts.slice(0, settings.cycles);
  const everWorkable = new Set(horizon.flatMap(({ workable }) => workable.map((rotator) => rotator.id)));
  const wishing = new Set(programme.preferences.map((wish) => wish.rotator));
  const facts = {
    rotators: rotators.length,
    placements: programme.placements.length,
    sites: programme.sites.length,
    cycles: settings.cycles,
    places: horizon.flatMap((count, index) => placesOf(count, index + 1, professionsOf(rotators))),
    pillars: demands.map(({ owing, ...demand }, index) => ({
      ...demand,
      rotators: owing.size,
      offered: counts.reduce((sum, { credits }) => sum + (credits[index] ?? 0), 0),
    })),
    nowhere: horizon.flatMap(({ workable, served }, index) =>
      idsWithout(workable, served).map((rotator) => ({ rotator, cycle: index + 1 })),
    ),
    neverWorkable: idsWithout(rotators, everWorkable),
    withoutWishes: idsWithout(rotators, wishing),
  };
  return { ...facts, issues: supplyIssues(programme, facts) };
}

function professionsOf(rotators: readonly Rotator[]): readonly string[] {
  return [...new Set(rotators.map((rotator) => rotator.profession))].sort();
}

function placesOf(count: CycleCount, cycle: number, professions: readonly string[]): readonly PlaceSupply[] {
  return [null, ...professions].map((profession) => ({
    profession,
    cycle,
    rotators: count.workable.filter((rotator) => profession === null || rotator.profession === profession)
      .length,
    ...(count.places.get(profession) ?? { places: 0, slots: 0 }),
  }));
}

function idsWithout(rotators: readonly Rotator[], ids: ReadonlySet<RotatorId>): readonly RotatorId[] {
  return rotators
    .map((rotator) => rotator.id)
    .filter((id) => !ids.has(id))
    .sort(compareIds);
}
