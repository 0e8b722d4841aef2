import type { Curriculum } from './curriculum.ts';
import type { Geography } from './geography.ts';
import { type Random } from './random.ts';
export interface GeneratedPlacement {
    readonly id: string;
    /** Index into the curriculum's rotations. */
    readonly rotation: number;
    /** Index into the geography's sites. */
    readonly site: number;
    readonly driver: boolean;
    /** Relative size of the team; the hidden plan fills big teams with more people. */
    readonly size: number;
}
/** Every kind of rotation is offered at least once, every site (while they last) hosts at least one. */
export declare function openPlacements(random: Random, { count, curriculum, geography }: {
    count: number;
    curriculum: Curriculum;
    geography: Geography;
}): GeneratedPlacement[];
