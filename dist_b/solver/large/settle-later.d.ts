import type { Where } from '../engine.ts';
import type { PathwayModel } from '../pathway-model.ts';
import { type SearchedTotal } from './better-board.ts';
import type { LargeEngine } from './large-engine.ts';
import type { LaterBound, Weighed } from './weighed.ts';
interface Means {
    readonly where: Omit<Where, 'tier' | 'tierIndex'>;
    readonly left: () => number;
}
/**
 * Minimises the tiers after the guide one by one, each while all before it stay within what they have: the held totals
 * are priced like slots are. Returns the allocation, and what the prices prove of each tier.
 */
export declare function settleLater(engine: LargeEngine, weighed: Weighed & {
    readonly model: PathwayModel;
}, { board: first, proved }: SearchedTotal, means: Means): Promise<{
    readonly chosen: Int32Array;
    readonly later: ReadonlyMap<number, LaterBound>;
}>;
export {};
