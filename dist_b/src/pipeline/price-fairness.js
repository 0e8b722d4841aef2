import { traceFrontier } from '../../solver/pathways/frontier.js';
import { poolEngine } from '../../solver/pool/pool-engine.js';
import { asHundredths } from '../domain/units.js';
import { formulate } from '../formulate/formulate.js';
import { interpretAllocation } from '../formulate/interpret.js';
import { verifierOf } from '../verify/verify.js';
/**
 * The price of fairness: every pair of worst and total dissatisfaction that no allocation beats in both, among those
 * that are best in the aims before the first that looks at dissatisfaction. `chosen`: the choices of the allocation
 * found, which is a start. Each point is judged by the verifier; throws when one of them is not what it claims, which
 * is a bug.
 */
export async function priceFairness(programme, options) {
    if (options.timeLimit <= 0)
        return { complete: false, points: [] };
    const fair = { ...programme, objectives: fairObjectives(programme.objectives) };
    const formulation = formulate(fair);
    const traced = await traceFrontier(poolEngine(options), formulation.model, options.chosen);
    if (traced.kind === 'fault')
        throw new Error(traced.message);
    const judge = verifierOf(fair);
    const points = traced.points.map(({ worst, total, chosen }) => {
        const { accepted, tiers } = judge(interpretAllocation(formulation, chosen));
        const tierValue = (tier) => tiers.find(({ name }) => name === tier)?.value;
        if (!accepted || tierValue('worst-off') !== worst || tierValue('preference') !== total)
            throw new Error('the verifier values a point of the trade-off curve differently');
        return { worst, total };
    });
    return { complete: traced.complete, points };
}
/** The aims that stand before dissatisfaction counts, then the worst-off, then the total. */
export function fairObjectives(objectives) {
    const first = objectives.findIndex(({ tier }) => LATER.has(tier));
    const earlier = first < 0 ? objectives : objectives.slice(0, first);
    return [...earlier, WORST_OFF, TOTAL];
}
const LATER = new Set([
    'worst-off',
    'preference',
    'leximin',
    'rank-profile',
    'blend',
    'lottery',
]);
function plainObjective(tier) {
    return {
        at: null,
        tier,
        weight: asHundredths(100),
        variant: null,
        slack: { kind: 'absolute', amount: 0 },
    };
}
const WORST_OFF = plainObjective('worst-off');
const TOTAL = plainObjective('preference');
