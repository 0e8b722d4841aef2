import type { PathwayModel } from '../../solver/pathway-model.ts';
import type { Peer } from '../peers/peer.ts';
import { type PlainResult, type SequenceLimits } from './sequence.ts';
/**
 * Solves the tiers as anyone with a solver at hand would: minimise the first on the plain program, add its value
 * as a row, minimise the next from the point just found. Only the back end's own time counts.
 */
export declare function solvePlain(model: PathwayModel, peer: Peer, limits: SequenceLimits): Promise<PlainResult>;
