import { slotTerms } from '../../domain/programme.js';
import { known } from '../tables.js';
import { buildOwnGraph } from './own-graph.js';
import { ownCostOf } from './tier-costs.js';
/**
 * Builds the pathways of everybody, part by part. `null` when the parts are no partition of the rotators, or when
 * they share a minimum staffing or a pair: their bounds would not add up.
 */
export function openParts(ground, parts) {
    const { tables } = ground;
    const partOf = new Map();
    for (const [at, { rotators }] of parts.entries()) {
        for (const id of rotators) {
            if (partOf.has(id) || !tables.people.has(id))
                return null;
            partOf.set(id, at);
        }
    }
    const together = tables.pairs.every(({ rotator, other }) => partOf.get(rotator) === partOf.get(other));
    if (partOf.size !== tables.people.size || !together)
        return null;
    const members = parts.map(({ rotators }) => rotators.map((id) => readMember(ground, known(tables.people, id))));
    const owners = findOwners(tables.settings.cycles, members);
    if (owners === null)
        return null;
    return members.map((own, at) => openPart(ground, own, (slot) => (owners.get(slot) ?? 0) === at));
}
function readMember({ tables }, person) {
    const isCounted = person.workable.slice(0, tables.settings.cycles).includes(true);
    return { person, graph: buildOwnGraph(tables, person), isCounted };
}
/** The part whose rotators could be in each slot with minimum staffing; `null` when there are two. */
function findOwners(horizon, parts) {
    const owners = new Map();
    for (const [at, members] of parts.entries()) {
        for (const { placement, cycle } of members.flatMap(({ graph }) => occupiedSlots(graph))) {
            if (cycle > horizon || (slotTerms(placement, cycle)?.minimum ?? 0) === 0)
                continue;
            const slot = slotKey(placement.id, cycle);
            if ((owners.get(slot) ?? at) !== at)
                return null;
            owners.set(slot, at);
        }
    }
    return owners;
}
function occupiedSlots({ choices }) {
    return choices.flatMap(({ stay, first, last }) => stay === null
        ? []
        : Array.from({ length: last - first + 1 }, (_, index) => ({
            placement: stay.placement,
            cycle: first + index,
        })));
}
function slotKey(placement, cycle) {
    return `${placement} ${cycle}`;
}
function openPart(ground, members, owns) {
    const worked = new Map();
    const costOf = new Map();
    return {
        members,
        grains: measureGrains(members),
        owns: (placement, cycle) => owns(slotKey(placement, cycle)),
        costs(member, tier) {
            if (!costOf.has(tier))
                costOf.set(tier, ownCostOf(ground, tier));
            const cost = costOf.get(tier) ?? null;
            if (cost === null)
                return null;
            const ofTier = worked.get(tier) ?? new Map();
            worked.set(tier, ofTier);
            const costs = ofTier.get(member) ??
                Float64Array.from(member.graph.choices, (choice) => cost(member.person, choice));
            ofTier.set(member, costs);
            return costs;
        },
    };
}
function measureGrains(members) {
    const grains = new Map();
    for (const { person, graph } of members) {
        for (const { placement, cycle } of occupiedSlots(graph)) {
            const slot = slotKey(placement.id, cycle);
            grains.set(slot, commonDivisor(grains.get(slot) ?? 0, person.rotator.wte));
        }
    }
    return (placement, cycle) => grains.get(slotKey(placement, cycle)) ?? 1;
}
function commonDivisor(a, b) {
    return b === 0 ? a : commonDivisor(b, a % b);
}
