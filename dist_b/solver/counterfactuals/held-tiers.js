import { slackAmount } from '../compact/sum-tier.js';
import { evaluateModel } from '../evaluate-model.js';
/**
 * The holds of every tier of `model` (a component, or the whole) at the choices of the optimum. `best` gives
 * each tier's value over all components, which is where slack is counted from and where the worst load stands.
 */
export function holdsOf(model, chosen, best) {
    const { values } = evaluateModel(model, chosen);
    return model.tiers.map((tier, at) => holdOf(values[at], best(at), slackAmount(tier.slack, best(at))));
}
function holdOf(value, best, slack) {
    switch (value.kind) {
        case 'sum':
            return { kind: 'sum', limit: slack > 0 ? best + slack : value.total };
        case 'bottleneck': {
            const ceiling = { above: best + slack, most: 0 };
            const most = value.worst === best ? value.count : 0;
            return {
                kind: 'loads',
                levels: slack > 0 ? [ceiling] : [ceiling, { above: best - 1, most }],
            };
        }
        case 'leximin': {
            const levels = [...new Set(value.loads)].map((load) => ({
                above: load,
                most: value.loads.filter((other) => other > load).length,
            }));
            return { kind: 'loads', levels };
        }
        case 'blend':
            return { kind: 'blend', total: value.total + slack, worst: value.worst + slack };
    }
}
