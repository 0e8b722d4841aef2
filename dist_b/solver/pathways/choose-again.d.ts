import type { Engine, Where } from '../engine.ts';
import type { Field } from './field.ts';
/**
 * Improves the field's best allocation where it is far from its bound: a few agents choose again, exactly, while everybody else
 * stays (large-neighbourhood search; Shaw, CP 1998). Those with the greatest cost in the tier come first, each with others
 * from all over the field. It proves nothing, and ends by counts, not by the clock.
 */
export declare function chooseAgain(engine: Engine, field: Field, { tier, bound, where }: {
    readonly tier: number;
    readonly bound: number;
    readonly where: Where;
}): Promise<{
    readonly kind: 'fault';
    readonly message: string;
} | null>;
