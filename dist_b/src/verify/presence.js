/** Days of `span` inside the rotator's availability and outside every absence. Absences may overlap. */
export function measurePresence(rotator, absences, span) {
    const days = span.last - span.first + 1;
    const from = Math.max(span.first, rotator.availableFrom ?? span.first);
    const until = Math.min(span.last, rotator.availableUntil ?? span.last);
    const away = absences.toSorted((a, b) => a.from - b.from);
    let present = 0;
    let first = null;
    let last = null;
    let next = from;
    const stay = (start, end) => {
        if (end < start)
            return;
        present += end - start + 1;
        first ??= start;
        last = end;
    };
    for (const absence of away) {
        stay(next, Math.min(until, absence.from - 1));
        next = Math.max(next, absence.until + 1);
    }
    stay(next, until);
    return { days, present, first: (first ?? span.first), last: (last ?? span.last) };
}
/** Whether the rotator is there for long enough to be given a placement. */
export function isWorkable(presence, minimumPercent) {
    return presence.present > 0 && presence.present * 100 >= minimumPercent * presence.days;
}
