import type { Executor } from '../../solver/pool/executor.ts';
import type { Limit } from '../../solver/program/outcome.ts';
import type { ModelOutcome } from '../../solver/solve-tiers.ts';
import type { Formulation } from '../formulate/formulate.ts';
import type { TradeOff } from '../report/frontier-table.ts';
import type { AllocateResult } from './allocate-order.ts';
import type { Diagnosis } from './find-conflicts.ts';
import type { RunContext } from './publish-run.ts';
/** Verifies, explains and publishes what a search came to. */
export declare function conclude(context: RunContext, formulation: Formulation, found: {
    readonly outcome: Exclude<ModelOutcome, {
        kind: 'infeasible';
    }>;
    readonly priceAsked: ((chosen: Int32Array) => Promise<TradeOff>) | null;
}, executor: Executor): Promise<AllocateResult>;
/** Publishes why there is no allocation; what the tables offer against what they ask belongs to the reasons. */
export declare function refuse(context: RunContext, made: {
    readonly outcome: 'infeasible' | 'no-solution-found';
    readonly stopped: Limit | null;
} & Diagnosis): Promise<AllocateResult>;
/** Everything that renders is loaded while the solver works. */
export declare function loadPublisher(): Promise<typeof import('./publish-run.ts')>;
