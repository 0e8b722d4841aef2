import type { Programme } from '../domain/programme.ts';
import type { SolvedProgramme } from '../explain/settle-wishes.ts';
import type { RunFacts } from '../report/run-facts.ts';
/** A finished run with its programme and its optimum, as if it had just been solved. */
export type ReopenedRun = {
    readonly kind: 'reopened';
    readonly facts: RunFacts;
    readonly programme: Programme;
    readonly solved: SolvedProgramme;
}
/** It has no allocation, or is not as it was written. */
 | {
    readonly kind: 'refused';
    readonly message: string;
};
/**
 * Reads a run from its folder alone: the tables kept there, the allocation, the tiers with their proofs and the prices
 * behind them. Only a run that nobody has touched is reopened: it was verified when it was written, so that here it is
 * enough that the program made of its tables gives its allocation the values it was published with. Throws
 * `InputPathError` when the folder is no run, or not one that can be judged.
 */
export declare function reopenRun(folder: string): Promise<ReopenedRun>;
