import { type Peer } from './peer.ts';
/** SCIP through the linear solver wrapper, one thread. */
export declare function findScip(from: string): Promise<Peer | null>;
