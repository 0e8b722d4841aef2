import { verify } from '../../src/verify/verify.js';
/**
 * Holds what contestants say of one instance against the verifier, which recomputes every tier from the tables, and
 * against each other: where one claims a bound above what the other reached, both are rejected.
 */
export function judgeContest(instance, programme, results) {
    const entries = results.map(({ contestant, result }) => judge(instance, programme, { contestant, result }));
    return entries.map((entry) => {
        const rival = entries.find((other) => disagrees(entry, other));
        if (rival === undefined)
            return entry;
        const remark = `its claims and those of ${rival.contestant} cannot both be true`;
        return { ...entry, outcome: 'rejected', remark, seconds: null, cpuSeconds: null, gapPercent: null };
    });
}
function judge(instance, programme, { contestant, result }) {
    const blank = {
        instance: instance.name,
        rotators: instance.knobs.rotators,
        contestant,
        version: null,
        remark: '',
        choices: null,
        seconds: null,
        tiersProved: 0,
        gapPercent: null,
        cpuSeconds: null,
        peakMemoryMib: null,
        tiers: [],
        gapOverTime: [],
    };
    if (result.kind === 'absent')
        return { ...blank, outcome: 'absent', remark: 'not on this machine' };
    if (result.kind === 'failed')
        return { ...blank, outcome: 'failed', remark: result.reason };
    const { version, choices, usage, failure } = result;
    const peakMemoryMib = Math.round(usage.peakMemoryMib);
    const known = { ...blank, version, choices, peakMemoryMib, remark: failure ?? '' };
    if (result.allocation === null)
        return { ...known, outcome: 'nothing' };
    const verdict = verify(programme, result.allocation);
    const objection = findObjection(result, verdict);
    if (objection !== null)
        return { ...known, outcome: 'rejected', remark: objection };
    const tiers = auditTiers(result, verdict);
    return {
        ...known,
        outcome: result.complete ? 'proved' : 'stopped',
        seconds: result.seconds,
        cpuSeconds: usage.cpuSeconds,
        tiersProved: tiers.filter(({ proved }) => proved).length,
        gapPercent: result.complete ? 0 : gapOf(tiers.find(({ proved }) => !proved)),
        tiers,
        gapOverTime: result.steps.length === 1 ? followGap(result) : [],
    };
}
/** What the verifier has against an answer, or `null`. */
function findObjection(answer, verdict) {
    const [breach] = verdict.breaches;
    if (breach !== undefined)
        return `the verifier rejects it: ${breach.rule} of ${breach.rotator ?? breach.placement}`;
    for (const { name, value, proved, bound } of answer.steps) {
        if (value !== null && bound > value)
            return `${name}: its bound ${bound} is above its value ${value}`;
        const judged = verdict.tiers.find((tier) => tier.name === name);
        if (judged === undefined || value === null)
            continue;
        // Before the proof, a column above every load may stand higher than the highest; it may never stand lower.
        if (proved ? judged.value !== value : judged.value > value) {
            return `${name}: says ${value}${proved ? ', proved' : ''}, the verifier finds ${judged.value}`;
        }
    }
    return null;
}
/** The tiers a contestant came to, at the verifier's values. */
function auditTiers(answer, verdict) {
    return answer.steps.flatMap(({ name, value, bound, proved }) => {
        const judged = verdict.tiers.find((tier) => tier.name === name)?.value ?? value;
        return judged === null ? [] : [{ name, value: judged, bound, proved }];
    });
}
/** Tiers are comparable as long as all tiers above them are proved equal. */
function disagrees(a, b) {
    for (const [i, mine] of a.tiers.entries()) {
        const theirs = b.tiers[i];
        if (theirs?.name !== mine.name)
            return false;
        if (Math.max(mine.bound, theirs.bound) > Math.min(mine.value, theirs.value))
            return true;
        if (!mine.proved || !theirs.proved)
            return false;
    }
    return false;
}
function gapOf(step) {
    if (step === undefined || step.value === null || !Number.isFinite(step.bound))
        return null;
    return (100 * Math.max(0, step.value - step.bound)) / Math.max(1, Math.abs(step.value));
}
function followGap({ trace }) {
    let value = null;
    let bound = -Infinity;
    return [...trace]
        .sort((a, b) => a.seconds - b.seconds)
        .flatMap((event) => {
        value = Math.min(value ?? Infinity, event.value ?? Infinity);
        bound = Math.max(bound, event.bound ?? -Infinity);
        const gapPercent = Number.isFinite(value) ? gapOf({ value, bound }) : null;
        return gapPercent === null ? [] : [{ seconds: event.seconds, gapPercent }];
    });
}
