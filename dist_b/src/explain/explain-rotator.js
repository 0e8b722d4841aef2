import { interpretAllocation } from '../formulate/interpret.js';
import { dissatisfactions } from './effect.js';
import { explainAllocation } from './explain-allocation.js';
import { listFreeOptions } from './free-options.js';
import { position } from './positions.js';
/** Explains what one rotator got. Throws `RangeError` on an unknown rotator. */
export async function explainRotator(solved, rotator, options) {
    const { formulation, chosen } = solved;
    const at = position(formulation.programme.rotators, rotator);
    const explanations = await explainAllocation(solved, { ...options, only: rotator });
    const sums = dissatisfactions(formulation, chosen);
    const total = sums.reduce((sum, own) => sum + own, 0);
    const { completion } = interpretAllocation(formulation, chosen);
    return {
        rotator,
        explanations,
        dissatisfaction: {
            own: sums[at],
            mean: Math.round(total / sums.length),
            greatest: Math.max(...sums),
        },
        options: explanations.map(({ cycle }) => formulation.eligibility.open(at, cycle).length),
        completion: completion.filter((assignment) => assignment.rotator === rotator),
        free: listFreeOptions(solved, at),
    };
}
