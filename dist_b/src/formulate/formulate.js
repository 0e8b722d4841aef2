import { compileProgramme } from './compile-programme.js';
import { findObstacles } from './find-obstacles.js';
import { listNotWeighed } from './not-weighed.js';
/** Compiles every rule of a checked programme to the primitives of the pathway model. Deterministic. */
export function formulate(programme, options = {}) {
    const compilation = compileProgramme(programme, options.without ?? []);
    const { sheet, model, instances, eligibility, dissatisfaction } = compilation;
    let obstacles = null;
    return {
        programme,
        model,
        instances,
        horizon: sheet.index.horizon,
        dissatisfaction,
        eligibility,
        decisions: sheet.decisions,
        get obstacles() {
            obstacles ??= findObstacles(compilation, options.without ?? []);
            return obstacles;
        },
        notWeighed: listNotWeighed(compilation),
    };
}
