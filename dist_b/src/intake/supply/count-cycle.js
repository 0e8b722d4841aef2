import { groupBy } from '../../domain/group-by.js';
import { slotTerms } from '../../domain/programme.js';
import { fillSlot } from './fill-slot.js';
/** Looks at every slot of a cycle once. */
export function countCycle(ground, cycle) {
    const { programme, access, creditsOf, demands } = ground;
    const workable = programme.rotators
        .filter((rotator) => access.presence.isWorkable(rotator, cycle))
        .sort((a, b) => a.wte - b.wte);
    const served = new Set();
    const places = new Map();
    const credits = demands.map(() => 0);
    for (const placement of programme.placements) {
        const terms = slotTerms(placement, cycle);
        if (terms === null)
            continue;
        const open = workable.filter((rotator) => access.obstacle(rotator, placement, cycle) === null);
        for (const rotator of open)
            served.add(rotator.id);
        for (const [profession, some] of [
            [null, open],
            ...groupBy(open, (rotator) => rotator.profession),
        ]) {
            const { heads } = fillSlot(terms, some);
            const before = places.get(profession) ?? { places: 0, slots: 0 };
            if (heads > 0)
                places.set(profession, { places: before.places + heads, slots: before.slots + 1 });
        }
        const rows = creditsOf(placement.rotation, placement.site);
        demands.forEach((demand, index) => {
            const given = rows.filter((row) => cycle <= demand.byCycle && demand.pillars.includes(row.pillar));
            if (given.length === 0)
                return;
            const rate = given.reduce((sum, row) => sum + row.credit, 0);
            const { wte } = fillSlot(terms, open.filter((rotator) => demand.owing.has(rotator.id)));
            credits[index] = (credits[index] ?? 0) + Math.floor((rate * wte) / 100);
        });
    }
    return { workable, served, places, credits };
}
