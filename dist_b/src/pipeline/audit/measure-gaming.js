import { verifierOf } from '../../verify/verify.js';
import { solveVariant } from './audit-case.js';
import { wilsonInterval } from './confidence.js';
import { applyMisreport, drawMisreports } from './misreport.js';
/** Solves the programme again for each misreport of a sample, several at a time. */
export async function measureGaming(audit, asked) {
    const all = drawMisreports(audit.programme, audit.seed);
    const sample = all.slice(0, asked);
    const judge = verifierOf(audit.programme);
    const truth = sufferedBy(audit.verdict);
    const lies = [];
    const tryOne = async (misreport) => {
        const found = await solveVariant(audit, applyMisreport(audit.programme, misreport));
        if (found === null)
            return null;
        const { rotator, strategy } = misreport;
        const suffered = sufferedBy(judge(found.allocation)).get(rotator) ?? 0;
        return { rotator, strategy, gain: (truth.get(rotator) ?? 0) - suffered };
    };
    const queue = sample.entries();
    const lanes = Array.from({ length: audit.executor.threads }, async () => {
        for (const [at, misreport] of queue)
            lies[at] = await tryOne(misreport);
    });
    await Promise.all(lanes);
    return summariseLies(lies.filter((lie) => lie !== null), { possible: all.length, asked: sample.length });
}
/** Counts what lies came to. */
export function summariseLies(lies, drawn) {
    const paid = lies.filter(({ gain }) => gain > 0);
    const by = {};
    for (const { strategy, gain } of lies) {
        const own = by[strategy] ?? { sampled: 0, paid: 0 };
        by[strategy] = { sampled: own.sampled + 1, paid: own.paid + (gain > 0 ? 1 : 0) };
    }
    return {
        ...drawn,
        sampled: lies.length,
        paid: paid.length,
        cost: lies.filter(({ gain }) => gain < 0).length,
        share: lies.length === 0 ? 0 : paid.length / lies.length,
        ...wilsonInterval(paid.length, lies.length),
        mean_gain: lies.length === 0 ? 0 : lies.reduce((sum, { gain }) => sum + gain, 0) / lies.length,
        greatest_gain: lies.reduce((most, { gain }) => Math.max(most, gain), 0),
        by_strategy: by,
        lies: [...paid].sort((a, b) => b.gain - a.gain),
    };
}
/** Dissatisfaction of each rotator over the horizon, the ledger left out. */
function sufferedBy(verdict) {
    return new Map(verdict.ledger.map(({ rotator, dissatisfaction }) => [rotator, dissatisfaction]));
}
