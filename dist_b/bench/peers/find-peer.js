import { loadHighsBackend } from '../../solver/backends/highs.js';
import { jslpBackend } from '../../solver/backends/jslp.js';
import { findCbc } from './cbc.js';
import { findCpSat } from './cp-sat.js';
import { findGlpk } from './glpk.js';
import { asPeer } from './peer.js';
import { findScip } from './scip.js';
/** Solvers that are given the plain program; the first two come with the project. */
export const PEER_NAMES = ['highs', 'jslp', 'cbc', 'glpk', 'cp-sat', 'scip'];
const FINDERS = {
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
export function findPeer(name, orToolsFrom) {
    return FINDERS[name](orToolsFrom);
}
