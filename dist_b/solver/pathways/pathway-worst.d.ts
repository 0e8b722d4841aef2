import { type TierResult } from '../compact/sum-tier.ts';
import { type Engine, type Failure, type Settled, type Where } from '../engine.ts';
import { type Field } from './field.ts';
/**
 * Least worst load over all fields, then the fewest agents at it. For ascending attainable values the
 * question is put whether an allocation exists in which nobody carries more: to the relaxation over the
 * pathways within the value (bisection: a "no" is a proof), then to the integers. Such an allocation is one of least total,
 * which is what the next tier asks; `gap` (relative) is how far above it will do, where nothing is asked next.
 */
export declare function settleWorst(engine: Engine, fields: readonly Field[], where: Omit<Where, 'component' | 'components'>, gap?: number): Promise<readonly TierResult[] | Failure>;
/** Fewest counted agents whose load is `value` or more; none may exceed it if the cap says so. */
export declare function fewestAt(engine: Engine, field: Field, options: {
    readonly value: number;
    readonly forced: number;
    readonly hold: boolean;
    readonly where: Where;
}): Promise<Settled | Failure>;
