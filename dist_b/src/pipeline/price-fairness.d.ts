import type { Executor } from '../../solver/pool/executor.ts';
import type { Objective } from '../domain/objective.ts';
import type { Programme } from '../domain/programme.ts';
import type { TradeOff } from '../report/frontier-table.ts';
/**
 * The price of fairness: every pair of worst and total dissatisfaction that no allocation beats in both, among those
 * that are best in the aims before the first that looks at dissatisfaction. `chosen`: the choices of the allocation
 * found, which is a start. Each point is judged by the verifier; throws when one of them is not what it claims, which
 * is a bug.
 */
export declare function priceFairness(programme: Programme, options: {
    readonly executor: Executor;
    /** Seconds. */
    readonly timeLimit: number;
    readonly interrupted: () => boolean;
    readonly chosen: Int32Array;
}): Promise<TradeOff>;
/** The aims that stand before dissatisfaction counts, then the worst-off, then the total. */
export declare function fairObjectives(objectives: readonly Objective[]): readonly Objective[];
