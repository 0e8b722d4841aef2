import { type Field, type PathwayColumn } from './field.ts';
import type { Aim } from './slot-prices.ts';
/** Makes an allocation the field's best; its pathways join the pool, so that a master always has a point. */
export declare function adoptBest(field: Field, allocation: readonly PathwayColumn[]): void;
/** Value of the field's best allocation, if it still keeps everything held. */
export declare function bestValue(field: Field, aim: Aim): number | null;
/** Choices taken, as pathways; `null` when some agent's are no path of its graph, or no more. */
export declare function readPathways(field: Field, chosen: Iterable<number>): readonly PathwayColumn[] | null;
