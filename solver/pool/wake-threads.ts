import { ProgramBuilder } from '../program/program-builder.ts';
import type { Executor } from './executor.ts';

/**
 * Gives every thread a trifle to solve, so that threads and back end are loaded while the caller still
 * prepares its work. Returns at once; what comes of it does not matter (a failure shows again with real work).
 */
export function wakeThreads(executor: Executor): void {
  const builder = new ProgramBuilder();
  builder.addColumn({ lower: 0, upper: 1 });
  const program = builder.build();
  for (let thread = 0; thread < executor.threads; thread += 1) void executor.run('program', { program });
}
