import type { Engine, Where } from '../engine.ts';
import { type Field, type PathwayColumn } from './field.ts';
import type { Curve } from './frontier-curve.ts';
/**
 * Walks down the trade-off curve of one field: the least total, then the least total with every load below the worst
 * just found, and so on until `floor` (the ε-constraint method, with the steps taken from the points themselves).
 * `fairest`: an allocation at the floor, or near it, if one is known. The field itself is left as it was.
 */
export declare function walkCurve(engine: Engine, field: Field, options: {
    readonly floor: number;
    readonly fairest: readonly PathwayColumn[] | null;
    readonly where: Where;
}): Promise<Curve>;
