import type { CertifiedPart } from '../../domain/certificate.ts';
import type { RotatorId } from '../../domain/ids.ts';
import { type Placement, slotTerms } from '../../domain/programme.ts';
import { known, type Person } from '../facts/tables.ts';
import { buildOwnGraph, type OwnGraph } from './own-graph.ts';
import type { SlotPart } from './price-book.ts';
import { type CostGround, type OwnCost, ownCostOf } from './tier-costs.ts';

/** One rotator of a part, with the pathways that are left of it. */
export interface Member {
  readonly person: Person;
  graph: OwnGraph;
  readonly isCounted: boolean;
}

/** One part of the programme: whom it holds, and what their stays cost. */
export interface PartGround extends SlotPart {
  readonly members: readonly Member[];
  /** Costs of a member's choices in a tier that adds up (`null`: another kind); worked out once. */
  readonly costs: (member: Member, tier: string) => Float64Array | null;
}

/**
 * Builds the pathways of everybody, part by part. `null` when the parts are no partition of the rotators, or when
 * they share a minimum staffing or a pair: their bounds would not add up.
 */
export function openParts(ground: CostGround, parts: readonly CertifiedPart[]): readonly PartGround[] | null {
  const { tables } = ground;
  const partOf = new Map<RotatorId, number>();
  for (const [at, { rotators }] of parts.entries()) {
    for (const id of rotators) {
      if (partOf.has(id) || !tables.people.has(id)) return null;
      partOf.set(id, at);
    }
  }
  const together = tables.pairs.every(({ rotator, other }) => partOf.get(rotator) === partOf.get(other));
  if (partOf.size !== tables.people.size || !together) return null;
  const members = parts.map(({ rotators }) =>
    rotators.map((id) => readMember(ground, known(tables.people, id))),
  );
  const owners = findOwners(tables.settings.cycles, members);
  if (owners === null) return null;
  return members.map((own, at) => openPart(ground, own, (slot) => (owners.get(slot) ?? 0) === at));
}

function readMember({ tables }: CostGround, person: Person): Member {
  const isCounted = person.workable.slice(0, tables.settings.cycles).includes(true);
  return { person, graph: buildOwnGraph(tables, person), isCounted };
}

/** The part whose rotators could be in each slot with minimum staffing; `null` when there are two. */
function findOwners(
  horizon: number,
  parts: readonly (readonly Member[])[],
): ReadonlyMap<string, number> | null {
  const owners = new Map<string, number>();
  for (const [at, members] of parts.entries()) {
    for (const { placement, cycle } of members.flatMap(({ graph }) => occupiedSlots(graph))) {
      if (cycle > horizon || (slotTerms(placement, cycle)?.minimum ?? 0) === 0) continue;
      const slot = slotKey(placement.id, cycle);
      if ((owners.get(slot) ?? at) !== at) return null;
      owners.set(slot, at);
    }
  }
  return owners;
}

function occupiedSlots({ choices }: OwnGraph): { placement: Placement; cycle: number }[] {
  return choices.flatMap(({ stay, first, last }) =>
    stay === null
      ? []
      : Array.from({ length: last - first + 1 }, (_, index) => ({
          placement: stay.placement,
          cycle: first + index,
        })),
  );
}

function slotKey(placement: string, cycle: number): string {
  return `${placement} ${cycle}`;
}

function openPart(
  ground: CostGround,
  members: readonly Member[],
  owns: (slot: string) => boolean,
): PartGround {
  const worked = new Map<string, Map<Member, Float64Array>>();
  const costOf = new Map<string, OwnCost | null>();
  return {
    members,
    grains: measureGrains(members),
    owns: (placement, cycle) => owns(slotKey(placement, cycle)),
    costs(member, tier) {
      if (!costOf.has(tier)) costOf.set(tier, ownCostOf(ground, tier));
      const cost = costOf.get(tier) ?? null;
      if (cost === null) return null;
      const ofTier = worked.get(tier) ?? new Map<Member, Float64Array>();
      worked.set(tier, ofTier);
      const costs =
        ofTier.get(member) ??
        Float64Array.from(member.graph.choices, (choice) => cost(member.person, choice));
      ofTier.set(member, costs);
      return costs;
    },
  };
}

function measureGrains(members: readonly Member[]): SlotPart['grains'] {
  const grains = new Map<string, number>();
  for (const { person, graph } of members) {
    for (const { placement, cycle } of occupiedSlots(graph)) {
      const slot = slotKey(placement.id, cycle);
      grains.set(slot, commonDivisor(grains.get(slot) ?? 0, person.rotator.wte));
    }
  }
  return (placement, cycle) => grains.get(slotKey(placement, cycle)) ?? 1;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
