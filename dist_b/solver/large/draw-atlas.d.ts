import type { PathwayModel } from '../pathway-model.ts';
import type { Atlas } from './atlas.ts';
/** What came of drawing: an atlas; an agent without a pathway; or one whose chart is too large. */
export type Drawn = {
    readonly kind: 'atlas';
    readonly atlas: Atlas;
} | {
    readonly kind: 'no-pathway';
    readonly agent: number;
} | {
    readonly kind: 'too-large';
    readonly agent: number;
};
/** Lays out all pathways of a model. */
export declare function drawAtlas(model: PathwayModel): Drawn;
