/** Sets of disciplines are bits of one number. */
const MOST_DISCIPLINES = 30;
/** One problem a student. Throws a `RangeError` where an instance has more than 30 disciplines. */
export function listStudentProblems(instance) {
    if (instance.disciplines > MOST_DISCIPLINES)
        throw new RangeError(`${instance.disciplines} disciplines are more than ${MOST_DISCIPLINES}`);
    return Array.from({ length: instance.students }, (_, student) => describeStudent(instance, student));
}
function describeStudent(instance, student) {
    const { disciplines, hospitals, periods, duration, groups, groupOf } = instance;
    const [disciplineWeight, hospitalWeight, change, wait] = instance.weights.slice(student * 4, student * 4 + 4);
    const worth = new Float64Array(hospitals * disciplines).fill(-Infinity);
    const possible = [];
    for (let d = 0; d < disciplines; d += 1) {
        if (instance.allowed[student * disciplines + d] !== 1)
            continue;
        for (let h = 0; h < hospitals; h += 1) {
            if (instance.able[(student * hospitals + h) * disciplines + d] !== 1)
                continue;
            worth[h * disciplines + d] =
                disciplineWeight * instance.disciplinePreference[student * disciplines + d] +
                    hospitalWeight * instance.hospitalPreference[student * hospitals + h] +
                    instance.schoolValue[d];
            if (possible.at(-1) !== d)
                possible.push(d);
        }
    }
    const quotas = instance.quota.slice(student * groups, (student + 1) * groups);
    const internships = quotas.reduce((sum, quota) => sum + quota, 0);
    const needs = Int32Array.from({ length: disciplines }, (_, d) => instance.precededBy
        .slice(d * disciplines, (d + 1) * disciplines)
        .reduce((bits, before, other) => (before === 1 ? bits | (1 << other) : bits), 0));
    const usable = keepDoable(possible, { quotas, groupOf, needs });
    const startable = Uint8Array.from({ length: periods }, (_, t) => {
        const window = instance.available.slice(student * periods + t, student * periods + t + duration);
        return t + duration <= periods && window.every((free) => free === 1) ? 1 : 0;
    });
    const strides = quotas.map((_, g) => quotas.slice(0, g).reduce((product, quota) => product * (quota + 1), 1));
    const forcedGroup = quotas.map((quota, g) => usable.filter((d) => groupOf[d] === g).length === quota);
    return {
        student,
        periods,
        duration,
        hospitals,
        disciplines,
        usable,
        groupOf,
        quotas,
        internships,
        strides,
        complete: quotas.reduce((sum, quota, g) => sum + quota * strides[g], 0),
        worth,
        startable,
        ...packInternships(startable, duration),
        needs,
        pairs: usable.flatMap((after) => usable.flatMap((before) => ((needs[after] & (1 << before)) !== 0 ? [{ before, after }] : []))),
        forced: Uint8Array.from({ length: disciplines }, (_, d) => usable.includes(d) && forcedGroup[groupOf[d]] === true ? 1 : 0),
        change: change,
        wait: wait,
        siteLimit: internships > instance.siteLimit ? instance.siteLimit : Infinity,
    };
}
/** Leaves out what needs more before it than can be done, until nothing does. */
function keepDoable(possible, { quotas, groupOf, needs }) {
    const doable = possible.filter((d) => {
        const chain = listBefore(d, needs);
        return (quotas.every((quota, g) => chain.filter((other) => groupOf[other] === g).length <= quota) &&
            chain.every((other) => possible.includes(other)));
    });
    return doable.length === possible.length ? doable : keepDoable(doable, { quotas, groupOf, needs });
}
/** A discipline, and all that have to be done before it. */
function listBefore(discipline, needs) {
    const chain = [discipline];
    for (const d of chain)
        for (let other = 0; other < needs.length; other += 1)
            if ((needs[d] & (1 << other)) !== 0 && !chain.includes(other))
                chain.push(other);
    return chain;
}
/** How many internships fit before each period, and from it on: one after the other, each as early (as late) as can be. */
function packInternships(startable, duration) {
    const periods = startable.length;
    const doneBy = new Int32Array(periods + 1);
    const leftFrom = new Int32Array(periods + 1);
    for (let t = duration; t <= periods; t += 1)
        doneBy[t] = Math.max(doneBy[t - 1], startable[t - duration] === 1 ? doneBy[t - duration] + 1 : 0);
    for (let t = periods - duration; t >= 0; t -= 1)
        leftFrom[t] = Math.max(leftFrom[t + 1], startable[t] === 1 ? leftFrom[t + duration] + 1 : 0);
    return { doneBy, leftFrom };
}
