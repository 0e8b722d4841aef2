import type { Peer } from './peer.ts';
/** COIN-OR CBC, the `cbc` command, with its defaults but for gaps and time; `null` when it is not installed. */
export declare function findCbc(command?: string): Promise<Peer | null>;
