import { groupByRotator } from './programme-index.js';
/** Counts presence for all cycles of the programme. Where `availability` is omitted, the rotator is there all the time. */
export function tabulatePresence(index, omissions) {
    const { programme, programmeCycles: cycles, spans } = index;
    const days = Int32Array.from(spans, lengthOf);
    const present = new Int32Array(programme.rotators.length * cycles);
    const workable = new Uint8Array(programme.rotators.length * cycles);
    const away = groupByRotator(programme.absences);
    const excused = omissions.filter((omission) => omission.rule === 'availability');
    programme.rotators.forEach((rotator, at) => {
        const gaps = mergeSpans(away.get(rotator.id) ?? []);
        for (let cycle = 1; cycle <= cycles; cycle += 1) {
            const cell = at * cycles + cycle - 1;
            const whole = days[cycle - 1];
            const excusedHere = excused.some((pattern) => (pattern.rotator === undefined || pattern.rotator === rotator.id) &&
                (pattern.cycle === undefined || pattern.cycle === null || pattern.cycle === cycle));
            const count = excusedHere ? whole : daysPresent(rotator, gaps, spans[cycle - 1]);
            const enough = count * 100 >= programme.settings.minimumPresencePercent * whole;
            present[cell] = count;
            workable[cell] = count > 0 && enough ? 1 : 0;
        }
    });
    return {
        present: (rotator, cycle) => present[rotator * cycles + cycle - 1],
        days: (cycle) => days[cycle - 1],
        workable: (rotator, cycle) => workable[rotator * cycles + cycle - 1] === 1,
        everWorkable: (rotator) => workable.subarray(rotator * cycles, rotator * cycles + index.horizon).includes(1),
    };
}
/** Overlapping absences count once. */
function mergeSpans(absences) {
    const merged = [];
    for (const { from, until } of [...absences].sort((a, b) => a.from - b.from)) {
        const last = merged.at(-1);
        if (last !== undefined && from <= last.last) {
            if (until > last.last)
                merged[merged.length - 1] = { first: last.first, last: until };
        }
        else if (from <= until) {
            merged.push({ first: from, last: until });
        }
    }
    return merged;
}
function daysPresent(rotator, gaps, cycle) {
    const { availableFrom, availableUntil } = rotator;
    const first = availableFrom !== null && availableFrom > cycle.first ? availableFrom : cycle.first;
    const last = availableUntil !== null && availableUntil < cycle.last ? availableUntil : cycle.last;
    const employed = { first, last };
    return gaps.reduce((left, gap) => left - overlap(employed, gap), lengthOf(employed));
}
function overlap(a, b) {
    return Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1);
}
function lengthOf(span) {
    return Math.max(0, span.last - span.first + 1);
}
