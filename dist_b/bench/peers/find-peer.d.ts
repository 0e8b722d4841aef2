import { type Peer } from './peer.ts';
/** Solvers that are given the plain program; the first two come with the project. */
export declare const PEER_NAMES: readonly ['highs', 'jslp', 'cbc', 'glpk', 'cp-sat', 'scip'];
export type PeerName = (typeof PEER_NAMES)[number];
/**
 * The peer of that name, or `null` when this machine does not have it. `orToolsFrom` is the folder from which
 * `or-tools-wasm` would be resolved.
 */
export declare function findPeer(name: PeerName, orToolsFrom: string): Promise<Peer | null>;
