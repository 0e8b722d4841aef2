import type { Program } from '../program/program.ts';
import { type Field, type PathwayColumn } from './field.ts';
import { type Aim } from './slot-prices.ts';
/**
 * A field written out arc by arc: one unit of flow through each agent's graph. Larger than the compact
 * program, but its relaxation is the hull of the pathways, and nothing has to be listed.
 */
export interface FlowProgram {
    readonly program: Program;
    /** First column of each agent's arcs. */
    readonly firstArc: Int32Array;
}
export declare function buildFlowProgram(field: Field, aim: Aim): FlowProgram;
/** The pathways of a point of the program, by agent. */
export declare function readFlow(field: Field, flow: FlowProgram, point: Float64Array): readonly PathwayColumn[];
