import { loadHighsBackend } from '../../solver/backends/highs.ts';
import { jslpBackend } from '../../solver/backends/jslp.ts';
import { findCbc } from './cbc.ts';
import { findCpSat } from './cp-sat.ts';
import { findGlpk } from './glpk.ts';
import { asPeer, type Peer } from './peer.ts';
import { findScip } from './scip.ts';

/** Solvers that are given the plain program; the first two come with the project. */
export const PEER_NAMES = ['highs', 'jslp', 'cbc', 'glpk', 'cp-sat', 'scip'] as const;
export type PeerName = (typeof PEER_NAMES)[number];

const FINDERS: Readonly<Record<PeerName, (orToolsFrom: string) => Promise<Peer | null>>> = {
  highs: async () => asPeer(await loadHighsBackend()),
  jslp: async () => asPeer(jslpBackend()),
  cbc: () => findCbc(),
  glpk: () => findGlpk(),
  'cp-sat': findCpSat,
  scip: findScip,
};

/**
 * The peer of that name, or `null` when this machine does not have it. `orToolsFrom` is the folder from which
 * `or-tools-wasm` would be resolved.
 */
export function findPeer(name: PeerName, orToolsFrom: string): Promise<Peer | null> {
  return FINDERS[name](orToolsFrom);
}
