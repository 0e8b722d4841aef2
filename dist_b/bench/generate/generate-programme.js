import { compareAssignments } from '../../src/domain/allocation.js';
import { grantCapacities } from './capacities.js';
import { compileCatalogue } from './catalogue.js';
import { drawUpCurriculum } from './curriculum.js';
import { layOutGeography } from './geography.js';
import { drawHiddenPlan } from './hidden-plan.js';
import { recruitRotators } from './people.js';
import { openPlacements } from './placements.js';
import { seededRandom } from './random.js';
import { completeSpec } from './spec.js';
import { writeTables } from './tables.js';
import { drawWishes } from './wishes.js';
/**
 * The files of a programme of any size, feasible by construction: same knobs, same bytes.
 * Throws `RangeError` when the knobs contradict each other.
 */
export function generateProgramme(knobs) {
    return drawProgramme(knobs).files;
}
/** The same with the hidden plan that the capacities were made from: an allocation that meets every rule. */
export function drawProgramme(knobs) {
    const spec = completeSpec(knobs);
    // A stream of its own for each part: turning one knob leaves the other parts as they were.
    const stream = (part) => seededRandom(`${spec.seed}/${part}`);
    const curriculum = drawUpCurriculum(spec);
    const geography = layOutGeography(stream('geography'), spec.placements);
    const placements = openPlacements(stream('placements'), {
        count: spec.placements,
        curriculum,
        geography,
    });
    const catalogue = compileCatalogue({ curriculum, geography, placements });
    const rotators = recruitRotators(stream('people'), spec, catalogue);
    const plan = drawHiddenPlan(stream('plan'), spec, { catalogue, rotators });
    const slots = grantCapacities(stream('capacities'), spec, { catalogue, rotators, plan });
    const wishes = drawWishes(stream('wishes'), spec, { catalogue, rotators, slots });
    const tables = writeTables({ spec, catalogue, rotators, slots, wishes });
    return {
        files: [...tables].map(([name, table]) => ({ name, bytes: encodeTable(table) })),
        plan: publishPlan(plan, { catalogue, rotators }),
    };
}
function publishPlan(plan, { catalogue, rotators }) {
    const assignments = plan.flatMap((pathway, r) => pathway.flatMap((placement, c) => {
        const [rotator, id] = [rotators[r]?.id, catalogue.placements[placement ?? -1]?.id];
        if (rotator === undefined || id === undefined)
            return [];
        return [{ rotator: rotator, placement: id, cycle: c + 1, length: 1 }];
    }));
    return { assignments: assignments.sort(compareAssignments), completion: [] };
}
/** No cell needs quoting: ids and names are made here, of letters, digits and `-:; ()`. */
function encodeTable(table) {
    return new TextEncoder().encode(table.map((row) => `${row.join(',')}\r\n`).join(''));
}
