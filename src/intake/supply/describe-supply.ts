import type { RotatorId } from '../../domain/ids.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Programme, Rotator } from '../../domain/programme.ts';
import { type CycleCount, countCycle, type SupplyGround } from './count-cycle.ts';
import { tabulateCredits } from './credit-rows.ts';
import { type PillarDemand, pillarDemands } from './pillar-demand.ts';
import { tabulateAccess } from './slot-access.ts';
import { supplyIssues } from './supply-issues.ts';

/** What a programme asks for and what it offers, counted before anything is solved. */
export interface SupplySummary {
  readonly rotators: number;
  readonly placements: number;
  readonly sites: number;
  /** Cycles to allocate. */
  readonly cycles: number;
  readonly places: readonly PlaceSupply[];
  readonly pillars: readonly PillarSupply[];
  /** Workable cycles of the horizon in which no placement is open to the rotator. */
  readonly nowhere: readonly { readonly rotator: RotatorId; readonly cycle: number }[];
  /** Rotators who are away in every cycle of the horizon. */
  readonly neverWorkable: readonly RotatorId[];
  readonly withoutWishes: readonly RotatorId[];
  /** Warnings where supply falls short of demand. */
  readonly issues: readonly Issue[];
}

/** One profession in one cycle of the horizon. */
export interface PlaceSupply {
  /** `null` = all professions together. */
  readonly profession: string | null;
  readonly cycle: number;
  /** Rotators who can be placed in the cycle. */
  readonly rotators: number;
  /** The most of them that all slots together can take: never less than what is possible. */
  readonly places: number;
  /** Slots open to at least one of them. */
  readonly slots: number;
}

/** What a guarantee requires of some pillars, for one profession, up to its deadline. */
export interface PillarSupply extends Omit<PillarDemand, 'owing'> {
  /** Rotators who still owe credit. */
  readonly rotators: number;
  /** The most credit that slots open to them can give until the deadline, in hundredths. */
  readonly offered: number;
}

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
      workable.filter(({ id }) => !served.has(id)).map(({ id }) => ({ rotator: id, cycle: index + 1 })),
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
  return rotators.filter((rotator) => !ids.has(rotator.id)).map((rotator) => rotator.id);
}
