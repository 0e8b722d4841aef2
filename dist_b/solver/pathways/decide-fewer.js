import { decideCount } from './decide-count.js';
import { AGENTS_BEYOND } from './foresee-level.js';
import { sortLoads } from './load-vector.js';
import { risingFrom } from './rising-toll.js';
/** Parts after which it is left open: later tiers want their time too. */
const MOST_PARTS = 40;
/** Decides whether the field has an allocation that keeps `limit` besides all that is held; led by the loads of the best one. */
export async function decideFewer(engine, field, limit, where) {
    const loads = sortLoads(field.best ?? []);
    const top = limit.above + 1;
    const beyond = loads[Math.min(loads.length - 1, limit.most + AGENTS_BEYOND)] ?? 0;
    return await decideCount(engine, field, limit, {
        toll: risingFrom(top, top - beyond),
        parts: MOST_PARTS,
        where,
    });
}
