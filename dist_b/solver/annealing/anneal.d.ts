import type { PathwayModel } from '../pathway-model.ts';
import { type AnnealingStart } from './walk.ts';
/** A model and what draws the changes. */
export interface AnnealingTask {
    readonly model: PathwayModel;
    readonly seed: number;
    readonly start?: AnnealingStart;
}
export interface AnnealingResult {
    /** Choices taken, ascending; `null` = no allocation was found. */
    readonly chosen: Int32Array | null;
}
export interface Annealing extends Omit<AnnealingTask, 'model'> {
    readonly interrupted: () => boolean;
}
/**
 * An allocation that keeps every guarantee, by simulated annealing (Kirkpatrick, Gelatt & Vecchi, *Science* 220, 1983): the aims one
 * after the other, each weighing more than all after it, so that it freezes before they do. `null` = none found. It needs no graphs and proves
 * nothing; of a county it finds in seconds what exact searches may look for in vain. The same seed comes to the same allocation.
 */
export declare function annealModel(model: PathwayModel, annealing: Annealing): Int32Array | null;
