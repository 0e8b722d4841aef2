import { findClash } from './find-clash.js';
import { findOwnPathway, splitOwnGuarantees } from './own-pathway.js';
import { checkSupply } from './supply-check.js';
/** So many rotators without a pathway get an explanation; a mistake that stops everybody needs no more. */
const MOST_EXPLAINED = 20;
/** Proofs of infeasibility that need no solve. */
export function findObstacles(compilation, omissions) {
    return [...checkPathways(compilation, omissions), ...checkSupply(compilation.sheet, omissions)];
}
/** Each rotator alone, as if all slots were empty. */
function checkPathways({ sheet, model }, omissions) {
    const { programme } = sheet.index;
    const own = splitOwnGuarantees(model);
    const stuck = programme.rotators.flatMap((_, agent) => findOwnPathway(own(agent), agent) === null ? [agent] : []);
    return stuck.map((agent, order) => ({
        kind: 'no-pathway',
        rotator: programme.rotators[agent].id,
        instances: order < MOST_EXPLAINED ? findClash(programme, agent, omissions) : [],
    }));
}
