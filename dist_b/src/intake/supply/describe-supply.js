import { compareIds } from '../../domain/ids.js';
import { countCycle } from './count-cycle.js';
import { tabulateCredits } from './credit-rows.js';
import { pillarDemands } from './pillar-demand.js';
import { tabulateAccess } from './slot-access.js';
import { supplyIssues } from './supply-issues.js';
/**
 * Counts demand and supply: per cycle and profession, and per guarantee, pillar and profession. Supply is
 * an upper bound (slots that several professions share count for each), so a shortage is certain and enough is not.
 */
export function describeSupply(programme) {
    const { settings, rotators } = programme;
    const demands = pillarDemands(programme);
    const ground = {
        programme,
        access: tabulateAccess(programme),
        creditsOf: tabulateCredits(programme.rotationPillars),
        demands,
    };
    const counts = Array.from({ length: settings.programmeCycles }, (_, index) => countCycle(ground, index + 1));
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
        nowhere: horizon.flatMap(({ workable, served }, index) => idsWithout(workable, served).map((rotator) => ({ rotator, cycle: index + 1 }))),
        neverWorkable: idsWithout(rotators, everWorkable),
        withoutWishes: idsWithout(rotators, wishing),
    };
    return { ...facts, issues: supplyIssues(programme, facts) };
}
function professionsOf(rotators) {
    return [...new Set(rotators.map((rotator) => rotator.profession))].sort();
}
function placesOf(count, cycle, professions) {
    return [null, ...professions].map((profession) => ({
        profession,
        cycle,
        rotators: count.workable.filter((rotator) => profession === null || rotator.profession === profession)
            .length,
        ...(count.places.get(profession) ?? { places: 0, slots: 0 }),
    }));
}
function idsWithout(rotators, ids) {
    return rotators
        .map((rotator) => rotator.id)
        .filter((id) => !ids.has(id))
        .sort(compareIds);
}
