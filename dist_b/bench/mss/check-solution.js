/**
 * Holds a solution against the definition of the benchmark and scores it. Written from the definition alone: it shares nothing with
 * the mapping or with any search. Internships may come in any order.
 */
export function checkSolution(instance, solution) {
    const violations = [];
    const desires = [];
    for (let student = 0; student < instance.students; student += 1) {
        const own = solution.filter((block) => block.student === student).sort((a, b) => a.start - b.start);
        violations.push(...findOwnBreaches(instance, student, own));
        desires.push(scoreStudent(instance, student, own));
    }
    for (const block of solution) {
        if (!(Number.isInteger(block.student) && block.student >= 0 && block.student < instance.students))
            violations.push(`there is no student ${block.student}`);
    }
    violations.push(...findStaffingBreaches(instance, solution));
    const total = desires.reduce((sum, desire) => sum + desire, 0);
    return { violations, desires, score: total + Math.min(...desires) };
}
function findOwnBreaches(instance, student, own) {
    const { disciplines, hospitals, periods, duration, groups } = instance;
    const broken = [];
    const say = (what) => {
        broken.push(`student ${student}: ${what}`);
    };
    own.forEach(({ start, hospital, discipline }, at) => {
        if (!(hospital >= 0 && hospital < hospitals && discipline >= 0 && discipline < disciplines))
            say(`no ward (${hospital}, ${discipline})`);
        if (!(Number.isInteger(start) && start >= 0 && start + duration <= periods))
            say(`start ${start} leaves the horizon`);
        const previous = own[at - 1];
        if (previous !== undefined && previous.start + duration > start)
            say(`two internships in period ${start}`);
        if (own.some((other, o) => o < at && other.discipline === discipline))
            say(`discipline ${discipline} twice`);
        if (instance.allowed[student * disciplines + discipline] !== 1)
            say(`discipline ${discipline} not allowed`);
        if (instance.able[(student * hospitals + hospital) * disciplines + discipline] !== 1)
            say(`not able to work in ward (${hospital}, ${discipline})`);
        for (let period = start; period < start + duration; period += 1) {
            if (instance.available[student * periods + period] !== 1)
                say(`not available in period ${period}`);
        }
        for (let other = 0; other < disciplines; other += 1) {
            if (instance.precededBy[discipline * disciplines + other] !== 1)
                continue;
            const done = own.some((block) => block.discipline === other && block.start + duration <= start);
            if (!done)
                say(`discipline ${discipline} without ${other} before it`);
        }
    });
    for (let group = 0; group < groups; group += 1) {
        const done = own.filter(({ discipline }) => instance.groupOf[discipline] === group).length;
        const wanted = instance.quota[student * groups + group];
        if (done !== wanted)
            say(`${done} disciplines of group ${group} instead of ${wanted}`);
    }
    for (let hospital = 0; hospital < hospitals; hospital += 1) {
        const here = own.filter((block) => block.hospital === hospital).length;
        if (here > instance.siteLimit)
            say(`${here} disciplines at hospital ${hospital}`);
    }
    return broken;
}
function scoreStudent(instance, student, own) {
    const { disciplines, hospitals, duration } = instance;
    const [discipline, hospital, change, wait] = [0, 1, 2, 3].map((at) => instance.weights[student * 4 + at]);
    let desire = 0;
    own.forEach((block, at) => {
        desire += discipline * instance.disciplinePreference[student * disciplines + block.discipline];
        desire += hospital * instance.hospitalPreference[student * hospitals + block.hospital];
        desire += instance.schoolValue[block.discipline];
        const previous = own[at - 1];
        if (previous !== undefined && previous.hospital !== block.hospital)
            desire += change;
    });
    const last = own.at(-1);
    // Every period before the end of the last internship that is not worked, from the first on.
    if (last !== undefined)
        desire += wait * (last.start + duration - duration * own.length);
    return desire;
}
function findStaffingBreaches(instance, solution) {
    const { disciplines, hospitals, periods, duration } = instance;
    const broken = [];
    for (let hospital = 0; hospital < hospitals; hospital += 1) {
        for (let discipline = 0; discipline < disciplines; discipline += 1) {
            const here = solution.filter((block) => block.hospital === hospital && block.discipline === discipline);
            for (let period = 0; period < periods; period += 1) {
                const staff = here.filter(({ start }) => start <= period && period < start + duration).length;
                const cell = (hospital * disciplines + discipline) * periods + period;
                const [least, most] = [instance.least[cell], instance.most[cell]];
                if (staff < least || staff > most)
                    broken.push(`ward (${hospital}, ${discipline}) in period ${period}: ${staff} of ${least} … ${most}`);
            }
        }
    }
    return broken;
}
