import { minutesTo, nearestPlacements, pathwayKinds, reachableByKind, reachablePathwayKinds, } from './catalogue.js';
import { pickOne, shuffled } from './random.js';
/** Sets of rotations a rotator should be able to choose between. */
const LEAST_CHOICE_OF_PATHWAYS = 3;
/** Rotators of every profession, each of whom can reach placements that cover what they owe. */
export function recruitRotators(random, spec, catalogue) {
    const digits = String(spec.rotators).length;
    return Array.from({ length: spec.rotators }, (_, i) => {
        const profession = i < spec.professions ? i : random.below(spec.professions);
        const person = {
            id: `R${String(i + 1).padStart(digits, '0')}`,
            profession,
            homeArea: random.below(catalogue.geography.areas.length),
            wte: random.percent(spec.partTimePercent) ? pickOne(random, [50, 60, 80]) : 100,
            drives: !random.percent(spec.nonDriverPercent),
        };
        const experienced = random.percent(spec.historyPercent);
        const wantedHistory = experienced ? drawHistory(random, catalogue, profession) : [];
        const fresh = !experienced && random.percent(spec.preceptorshipPercent);
        const wantedAbsence = random.percent(spec.absencePercent) ? 1 + random.below(spec.cycles) : null;
        const { history, absentCycle } = feasiblePast(spec, catalogue, {
            profession,
            history: wantedHistory,
            absentCycle: wantedAbsence,
        });
        const need = { profession, history, cycles: spec.cycles - (absentCycle === null ? 0 : 1) };
        const wanted = Math.max(1, Math.round(spec.eligible * (0.75 + 0.5 * random.unit())));
        return {
            ...person,
            ...travelFarEnough(catalogue, { ...person, need, wanted }),
            preceptorshipCycles: fresh ? 1 + random.below(2) : 0,
            history,
            absentCycle,
        };
    });
}
function drawHistory(random, { byProfession }, profession) {
    const kinds = shuffled(random, byProfession[profession] ?? []);
    return kinds.slice(0, 1 + random.below(2)).sort((a, b) => a - b);
}
/** Drops the absence, then the history, if nobody with that past could still finish. */
function feasiblePast(spec, catalogue, past) {
    const fallbacks = [past, { ...past, absentCycle: null }, { ...past, history: [], absentCycle: null }];
    for (const { profession, history, absentCycle } of fallbacks) {
        const cycles = spec.cycles - (absentCycle === null ? 0 : 1);
        if (pathwayKinds(catalogue, { profession, history, cycles }).length > 0)
            return { history, absentCycle };
    }
    throw new RangeError(`no choice of ${spec.cycles} out of ${spec.rotations} rotations covers ${spec.pillars} pillars`);
}
/** The `wanted` nearest placements, and as many more as it takes to have a choice of pathways. */
function travelFarEnough(catalogue, person) {
    const { homeArea, drives, need, wanted } = person;
    const nearest = nearestPlacements(catalogue, { profession: need.profession, homeArea, drives });
    const choices = (reach) => reachablePathwayKinds(catalogue, reachableByKind(catalogue, reach), need).length;
    const most = choices(nearest);
    if (most === 0 && !drives)
        return travelFarEnough(catalogue, { ...person, drives: true });
    const enough = Math.min(LEAST_CHOICE_OF_PATHWAYS, most);
    const distance = (at) => minutesTo(catalogue, homeArea, nearest[at] ?? -1);
    for (let size = wanted; size < nearest.length; size += 1) {
        // Whatever is as far as the last one is within reach too.
        if (distance(size) === distance(size - 1))
            continue;
        const reach = nearest.slice(0, size);
        if (choices(reach) >= enough)
            return { drives, maxTravelMinutes: distance(size - 1), reach: sorted(reach) };
    }
    return { drives, maxTravelMinutes: null, reach: sorted(nearest) };
}
function sorted(placements) {
    return [...placements].sort((a, b) => a - b);
}
