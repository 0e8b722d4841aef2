import { readProgramme } from '../../src/intake/read-programme.js';
import { republish } from '../../src/pipeline/republish.js';
import { writeSmallProgramme } from './small-programme.js';
/** The policies that the figure compares. */
export const POLICIES = [
    { name: 'no ledger', objectives: ['placed', 'worst-off', 'preference', 'lottery'], ledger: false },
    { name: 'ledger', objectives: ['placed', 'worst-off', 'preference', 'lottery'], ledger: true },
    { name: 'ledger, leximin', objectives: ['placed', 'leximin', 'preference', 'lottery'], ledger: true },
];
/** Runs a programme again and again, each time with what the run before handed on. Throws when a run is not proved. */
export async function simulateRounds(programme, policy, options) {
    const suffered = [];
    let ledger = null;
    for (let round = 0; round < options.rounds; round += 1) {
        const { objectives } = policy;
        const files = writeSmallProgramme(programme, {
            round,
            objectives,
            ledger: policy.ledger ? ledger : null,
        });
        const run = await republish(await readProgramme(files), { executor: options.executor, timeLimit: 60 });
        if (run.kind !== 'allocated' || !run.outcome.proved)
            throw new Error(`round ${round + 1}: ${run.kind}`);
        suffered.push(run.verdict.ledger.map(({ dissatisfaction }) => dissatisfaction));
        ledger = run.files.get('ledger.csv') ?? null;
    }
    return suffered;
}
export function measureSpread(rounds) {
    const totals = (rounds[0] ?? []).map(() => 0);
    return rounds.map((suffered, round) => {
        suffered.forEach((value, rotator) => {
            totals[rotator] = (totals[rotator] ?? 0) + value;
        });
        const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
        const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / totals.length;
        return {
            round: round + 1,
            least: Math.min(...totals),
            most: Math.max(...totals),
            mean,
            deviation: Math.sqrt(variance),
        };
    });
}
/** Rotators who were in the worst-served quarter of every single round. */
export function countStuck(rounds) {
    const bounds = rounds.map((suffered) => {
        const worstFirst = [...suffered].sort((a, b) => b - a);
        return worstFirst[Math.floor(suffered.length / 4)] ?? 0;
    });
    const rotators = (rounds[0] ?? []).map((_, rotator) => rotator);
    return rotators.filter((rotator) => rounds.every((suffered, round) => (suffered[rotator] ?? 0) > (bounds[round] ?? 0))).length;
}
