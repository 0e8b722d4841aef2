import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Backend } from '../../solver/program/backend.ts';
import { ProgramBuilder } from '../../solver/program/program-builder.ts';
import { asPeer, type Peer } from './peer.ts';

const VERSION = '0.9.1';

/**
 * A module of `or-tools-wasm`, which is never a dependency, resolved from the folder `from`; `null` when it is not there.
 */
export async function loadOrTools<Module>(entry: string, from: string): Promise<Module | null> {
  try {
    const file = createRequire(pathToFileURL(`${from}/`)).resolve(entry);
    return (await import(pathToFileURL(file).href)) as Module;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Wraps a solver of it, warmed up: compiling 50 MB of WebAssembly takes up to half a minute, which is no part of a solve. */
export async function orToolsPeer(name: string, solver: Pick<Backend, 'solve'>): Promise<Peer> {
  const builder = new ProgramBuilder();
  builder.addBinaries(1);
  await solver.solve(builder.build(), {});
  return asPeer({ name, version: VERSION, estimateMemory: () => 0, ...solver });
}
