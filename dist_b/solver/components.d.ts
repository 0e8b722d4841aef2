import type { PathwayModel } from './pathway-model.ts';
/** Agents that share no slot row with the others: a model of its own, and the way back. */
export interface Component {
    readonly model: PathwayModel;
    /** Agent numbers of the whole model, ascending. */
    readonly agents: Int32Array;
    /** Choice numbers of the whole model, ascending. */
    readonly choices: Int32Array;
}
/** The parts of a model that can be solved side by side; the same objects whenever it is asked. */
export declare function separateModel(model: PathwayModel): readonly Component[];
