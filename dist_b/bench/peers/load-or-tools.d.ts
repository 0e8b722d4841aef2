import type { Backend } from '../../solver/backends/backend.ts';
import { type Peer } from './peer.ts';
/**
 * A module of `or-tools-wasm`, which is never a dependency, resolved from the folder `from`; `null` when it is not there.
 */
export declare function loadOrTools<Module>(entry: string, from: string): Promise<Module | null>;
/** Wraps a solver of it, warmed up: compiling 50 MB of WebAssembly takes up to half a minute, which is no part of a solve. */
export declare function orToolsPeer(name: string, solver: Pick<Backend, 'solve'>): Promise<Peer>;
