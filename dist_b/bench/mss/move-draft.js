/**
 * Changes a draft at random: another start, another ward of the same group, two wards swapped, a ward moved along, a run of internships
 * earlier or later, an internship somewhere else. What comes out may break the student's own rules, but not the quotas.
 */
export function moveDraft(rules, student, draft, random) {
    const at = random.below(draft.size);
    const kind = random.below(9);
    if (kind === 0)
        slide(rules, draft, at, random);
    else if (kind <= 2)
        redraw(rules, student, draft, at, random);
    else if (kind === 3)
        swap(draft, at, random);
    else if (kind === 4)
        carry(draft, at, random);
    else if (kind === 5)
        shiftRun(rules, draft, at, random);
    else if (kind === 6)
        push(rules, student, draft, at, random);
    else if (kind === 7)
        closeUp(rules, student, draft, at, random);
    else
        transplant(rules, draft, at, random);
}
/** Another start between the neighbours. */
function slide({ periods, duration }, { size, starts }, at, random) {
    const from = at === 0 ? 0 : starts[at - 1] + duration;
    const end = at + 1 < size ? starts[at + 1] : periods;
    starts[at] = from + random.below(Math.max(1, end - duration - from + 1));
}
/** A ward of the same discipline or of another of its group. */
export function redraw({ disciplines, hospitals, usable, usables, groupOf, disciplineOf, hospitalOf }, student, { wards }, at, random) {
    const ward = wards[at];
    const discipline = disciplineOf[ward];
    const other = usable[student * disciplines + random.below(usables[student])];
    const same = groupOf[other] !== groupOf[discipline] || other === discipline;
    const stay = !same && random.below(2) === 0;
    const next = stay ? hospitalOf[ward] : random.below(hospitals);
    wards[at] = next * disciplines + (same ? discipline : other);
}
/** Two internships exchange their wards. */
function swap({ size, wards }, at, random) {
    const other = random.below(size);
    const ward = wards[at];
    wards[at] = wards[other];
    wards[other] = ward;
}
/** A ward comes elsewhere in the order, and those between move up. */
function carry({ size, wards }, at, random) {
    const to = random.below(size);
    const ward = wards[at];
    const step = to > at ? 1 : -1;
    for (let k = at; k !== to; k += step)
        wards[k] = wards[k + step];
    wards[to] = ward;
}
/** Internships from one on, some or all, earlier or later by up to a duration. */
function shiftRun({ duration }, { size, starts }, at, random) {
    const end = at + 1 + random.below(size - at);
    const by = (1 + random.below(duration)) * (random.below(2) === 0 ? 1 : -1);
    for (let k = at; k < end; k += 1)
        starts[k] += by;
}
/** One internship later or earlier, and as many of those in its way as have to make room. */
function push({ startable, duration, periods }, student, { size, starts }, at, random) {
    const step = random.below(2) === 0 ? 1 : -1;
    let start = starts[at] + step * (1 + random.below(2 * duration));
    for (let k = at; k >= 0 && k < size; k += step) {
        if (k !== at && (starts[k] - start) * step >= 0)
            return;
        while (start >= 0 && start < periods && startable[student * periods + start] === 0)
            start += step;
        starts[k] = start;
        start += step * duration;
    }
}
/** From one internship on, some or all as early as those before them let them. */
function closeUp({ startable, duration, periods }, student, { size, starts }, at, random) {
    const end = at + 1 + random.below(size - at);
    let free = at === 0 ? 0 : starts[at - 1] + duration;
    for (let k = at; k < end; k += 1) {
        while (free < periods && startable[student * periods + free] === 0)
            free += 1;
        starts[k] = free;
        free += duration;
    }
}
/** One internship to a start anywhere, with its ward or leaving the order of wards as it was. */
function transplant(rules, draft, at, random) {
    const start = random.below(rules.periods - rules.duration + 1);
    if (random.below(2) === 0)
        replant(draft, at, start, draft.wards[at]);
    else {
        const { size, starts } = draft;
        let to = at;
        for (; to > 0 && starts[to - 1] > start; to -= 1)
            starts[to] = starts[to - 1];
        for (; to + 1 < size && starts[to + 1] < start; to += 1)
            starts[to] = starts[to + 1];
        starts[to] = start;
    }
}
/** One internship becomes another, which comes where its start belongs. */
export function replant({ size, starts, wards }, at, start, ward) {
    let to = at;
    for (; to > 0 && starts[to - 1] > start; to -= 1) {
        starts[to] = starts[to - 1];
        wards[to] = wards[to - 1];
    }
    for (; to + 1 < size && starts[to + 1] < start; to += 1) {
        starts[to] = starts[to + 1];
        wards[to] = wards[to + 1];
    }
    starts[to] = start;
    wards[to] = ward;
}
