import type { PathwayModel } from '../../solver/pathway-model.ts';
import { ProgramBuilder } from '../../solver/program/program-builder.ts';
/**
 * The integer program a textbook would write: one binary a choice, one row a rule, nothing presolved, split, fixed
 * or tightened. It is what the peers are given, and it shares no reading of the rules with `solver/compact/assemble.ts`,
 * so that equal answers are evidence for both. Columns 0 … choices − 1 are the choices. Append rows at will.
 */
export interface PlainProgram {
    readonly builder: ProgramBuilder;
    readonly misses: readonly Miss[];
}
/** An integer column that counts the misses of a soft row: each costs `weight` in tier `tier`. */
export interface Miss {
    readonly column: number;
    /** Whose own rule is missed; `null` = a row of several agents. */
    readonly agent: number | null;
    readonly tier: number;
    readonly weight: number;
}
/** Writes every primitive of the model as rows. */
export declare function writePlainProgram(model: PathwayModel): PlainProgram;
