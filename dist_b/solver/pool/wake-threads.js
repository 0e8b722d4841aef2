import { ProgramBuilder } from '../program/program-builder.js';
/**
 * Gives every thread a trifle to solve, so that threads and back end are loaded while the caller still
 * prepares its work. Returns at once; what comes of it does not matter (a failure shows again with real work).
 * One thread after the other: all at once they would keep the caller waiting, who has work of their own.
 */
export function wakeThreads(executor) {
    void wakeInTurn(executor);
}
async function wakeInTurn(executor) {
    const builder = new ProgramBuilder();
    builder.addColumn({ lower: 0, upper: 1 });
    const program = builder.build();
    // Threads that are awake take a task each, so that one more is started.
    for (let awake = 1; awake <= executor.threads; awake += 1) {
        await Promise.all(Array.from({ length: awake }, () => executor.run('program', { program })));
    }
}
