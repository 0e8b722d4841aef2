import { openLargeEngine } from './large/large-engine.js';
import { poolEngine } from './pool/pool-engine.js';
import { solveTiers } from './solve-tiers.js';
/** Lexicographic optimum of a pathway model, solved in the executor's threads. See `solveTiers`. */
export async function solveModel(model, options) {
    return await solveTiers(poolEngine(options), model, {
        strategy: options.strategy ?? 'automatic',
        large: openLargeEngine(options),
    });
}
