import { drawSpread } from './draw-spread.js';
import { countStuck, measureSpread, POLICIES, simulateRounds } from './simulate-rounds.js';
/** Programmes, rotators in each and rounds of the simulation that docs/ledger.md reports. */
export const SIMULATION = {
    programmes: ['1', '2', '3', '4'].map((seed) => ({ rotators: 16, seed })),
    rounds: 6,
};
/** Runs every programme under every policy. */
export async function simulateAll(executor) {
    const found = [];
    for (const policy of POLICIES) {
        for (const programme of SIMULATION.programmes) {
            const rounds = await simulateRounds(programme, policy, { executor, rounds: SIMULATION.rounds });
            const spread = measureSpread(rounds);
            found.push({
                policy,
                programme,
                deviations: spread.map(({ deviation }) => deviation),
                most: spread.at(-1)?.most ?? 0,
                stuck: countStuck(rounds),
            });
        }
    }
    return found;
}
/** The figure, and its numbers as a Markdown table: means over the programmes. */
export function reportSimulation(found) {
    const rows = POLICIES.map((policy) => {
        const own = found.filter((each) => each.policy === policy);
        const values = Array.from({ length: SIMULATION.rounds }, (_, round) => mean(own.map(({ deviations }) => deviations[round] ?? 0)));
        const stuck = own.reduce((sum, each) => sum + each.stuck, 0);
        return { name: policy.name, values, most: mean(own.map(({ most }) => most)), stuck };
    });
    const rounds = Array.from({ length: SIMULATION.rounds }, (_, round) => `cycle ${round + 1}`);
    const header = ['', ...rounds, 'most suffered', 'always in the worst quarter'];
    const table = [
        header,
        header.map((_, at) => (at === 0 ? '---' : '---:')),
        ...rows.map(({ name, values, most, stuck }) => [
            name,
            ...[...values, most].map((value) => String(Math.round(value))),
            String(stuck),
        ]),
    ];
    return {
        figure: drawSpread('Spread of cumulative dissatisfaction (standard deviation)', rows),
        table: `${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`,
    };
}
function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
