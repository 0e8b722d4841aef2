import type { PathwayModel } from '../pathway-model.ts';
import type { Timetable } from './timetable.ts';
/** A pathway on trial: what an agent would take instead, and what that comes to. */
export interface Trial {
    /** −1 = nobody. */
    agent: number;
    readonly pathway: Int32Array;
    count: number;
    readonly costs: Float64Array;
    breach: number;
}
/** Changes drawn at random: some agent takes some choice, and somebody may give theirs away for it. */
export declare class Proposals {
    #private;
    readonly taker: Trial;
    readonly giver: Trial;
    constructor(model: PathwayModel, table: Timetable, random: () => number);
    /** Some agent takes some choice; often from somebody, who mostly takes what the other had. False where nothing comes of it. */
    draw(): boolean;
}
