import type { Peer } from './peer.ts';
/** GLPK, the `glpsol` command, with all its cuts switched on; `null` when it is not installed. */
export declare function findGlpk(command?: string): Promise<Peer | null>;
