import { type Peer } from './peer.ts';
/**
 * CP-SAT with two workers. `from` is a file or folder from which `or-tools-wasm` can be resolved; `null` when it
 * cannot.
 */
export declare function findCpSat(from: string): Promise<Peer | null>;
