import { groupBy } from '../../domain/group-by.ts';
import type { RotatorId } from '../../domain/ids.ts';
import { type Programme, type Rotator, slotTerms } from '../../domain/programme.ts';
import type { CreditRows } from './credit-rows.ts';
import { fillSlot } from './fill-slot.ts';
import type { PillarDemand } from './pillar-demand.ts';
import type { SlotAccess } from './slot-access.ts';

export interface SupplyGround {
  readonly programme: Programme;
  readonly access: SlotAccess;
  readonly creditsOf: CreditRows;
  readonly demands: readonly PillarDemand[];
}

/** What one cycle offers to whom. */
export interface CycleCount {
  /** In ascending order of WTE. */
  readonly workable: readonly Rotator[];
  /** Rotators to whom at least one slot is open. */
  readonly served: ReadonlySet<RotatorId>;
  /** The most heads that all slots take, and the slots that take any, by profession; `null` = all together. */
  readonly places: ReadonlyMap<string | null, { readonly places: number; readonly slots: number }>;
  /** The most credit that all slots give, in the order of the demands. */
  readonly credits: readonly number[];
}

/** Looks at every slot of a cycle once. */
export function countCycle(ground: SupplyGround, cycle: number): CycleCount {
  const { programme, access, creditsOf, demands } = ground;
  const workable = programme.rotators
    .filter((rotator) => access.presence.isWorkable(rotator, cycle))
    .sort((a, b) => a.wte - b.wte);
  const served = new Set<RotatorId>();
  const places = new Map<string | null, { places: number; slots: number }>();
  const credits = demands.map(() => 0);
  for (const placement of programme.placements) {
    const terms = slotTerms(placement, cycle);
    if (terms === null) continue;
    const open = workable.filter((rotator) => access.obstacle(rotator, placement, cycle) === null);
    for (const rotator of open) served.add(rotator.id);
    for (const [profession, some] of [
      [null, open] as const,
      ...groupBy(open, (rotator) => rotator.profession),
    ]) {
      const { heads } = fillSlot(terms, some);
      const before = places.get(profession) ?? { places: 0, slots: 0 };
      if (heads > 0) places.set(profession, { places: before.places + heads, slots: before.slots + 1 });
    }
    const rows = creditsOf(placement.rotation, placement.site);
    demands.forEach((demand, index) => {
      const credited = rows.filter((row) => cycle <= demand.byCycle && demand.pillars.includes(row.pillar));
      if (credited.length === 0) return;
      const rate = credited.reduce((sum, row) => sum + row.credit, 0);
      const { wte } = fillSlot(
        terms,
        open.filter((rotator) => demand.owing.has(rotator.id)),
      );
      credits[index] = (credits[index] ?? 0) + Math.floor((rate * wte) / 100);
    });
  }
  return { workable, served, places, credits };
}
