/** Room for so many internships. */
export function newDraft(most) {
    return { size: 0, starts: new Int32Array(most), wards: new Int32Array(most) };
}
/** Of a draft that breaks a rule: much less than any desire, and still a small integer when several come together. */
const LOST = -10_000_000;
/** Whether a rule is broken. */
export function isLost(desire) {
    return desire < LOST / 2;
}
/** `problems` of one instance, at least one. */
export function tabulateRules(problems) {
    const { periods, duration, hospitals, disciplines, groupOf, needs } = problems[0];
    const wards = Array.from({ length: hospitals * disciplines }, (_, ward) => ward);
    const flat = (width, read) => Int32Array.from({ length: problems.length * width }, (_, at) => {
        const student = Math.floor(at / width);
        return Math.max(LOST, Math.min(-LOST, read(problems[student], at - student * width)));
    });
    return {
        periods,
        duration,
        hospitals,
        disciplines,
        disciplineOf: Int32Array.from(wards, (ward) => ward % disciplines),
        hospitalOf: Int32Array.from(wards, (ward) => Math.floor(ward / disciplines)),
        groupOf: Int32Array.from(groupOf),
        needs,
        worth: flat(wards.length, ({ worth }, ward) => worth[ward]),
        startable: Uint8Array.from(flat(periods, ({ startable }, t) => startable[t])),
        change: flat(1, ({ change }) => change),
        wait: flat(1, ({ wait }) => wait),
        siteLimit: flat(1, ({ siteLimit }) => siteLimit),
        usable: flat(disciplines, ({ usable }, rank) => usable[rank] ?? 0),
        usables: flat(1, ({ usable }) => usable.length),
    };
}
/** The pathway of a draft. */
export function readDraft({ disciplineOf, hospitalOf }, student, { size, starts, wards }) {
    return Array.from({ length: size }, (_, at) => ({
        student,
        start: starts[at],
        hospital: hospitalOf[wards[at]],
        discipline: disciplineOf[wards[at]],
    }));
}
/**
 * What a draft is worth to a student; `isLost` where it breaks one of the student's own rules. Quotas are not looked at: drafts
 * have a whole pathway's groups from the start, and moves keep them.
 */
export function desireOf(rules, student, draft) {
    const { duration, periods, startable, worth, needs, disciplineOf, hospitalOf } = rules;
    const { size, starts, wards } = draft;
    const latest = periods - duration;
    const times = student * periods;
    const values = student * disciplineOf.length;
    let changes = 0;
    let desire = 0;
    let done = 0;
    let free = 0;
    let previous = -1;
    for (let at = 0; at < size; at += 1) {
        const start = starts[at];
        if (start < free || start > latest || startable[times + start] === 0)
            return LOST;
        const ward = wards[at];
        const discipline = disciplineOf[ward];
        if (((done >>> discipline) & 1) !== 0 || (needs[discipline] & ~done) !== 0)
            return LOST;
        desire += worth[values + ward];
        const hospital = hospitalOf[ward];
        if (hospital !== previous)
            changes += 1;
        done |= 1 << discipline;
        free = start + duration;
        previous = hospital;
    }
    if (size === 0)
        return 0;
    if (rules.siteLimit[student] < size && countMostAtOneSite(rules, draft) > rules.siteLimit[student])
        return LOST;
    return desire + rules.change[student] * (changes - 1) + rules.wait[student] * (free - duration * size);
}
function countMostAtOneSite({ hospitals, hospitalOf }, { size, wards }) {
    let most = 0;
    for (let hospital = 0; hospital < hospitals; hospital += 1) {
        let here = 0;
        for (let at = 0; at < size; at += 1)
            if (hospitalOf[wards[at]] === hospital)
                here += 1;
        if (here > most)
            most = here;
    }
    return most;
}
