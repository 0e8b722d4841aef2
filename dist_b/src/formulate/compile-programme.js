import { RULE_IDS } from '../domain/rules.js';
import { listChoices } from './choices.js';
import { tabulateDecisions } from './decision-table.js';
import { tabulateDissatisfaction } from './dissatisfaction.js';
import { tabulateEligibility } from './eligibility.js';
import { EMITTERS } from './emitters.js';
import { tabulateFutures } from './futures.js';
import { holdAgainstBaseline } from './hold-against-baseline.js';
import { tabulatePresence } from './presence.js';
import { indexProgramme } from './programme-index.js';
import { RowBuilder } from './row-builder.js';
import { listOccupants } from './slot-occupants.js';
import { buildTiers, findSoftTiers } from './tiers.js';
/** Eligibility and decisions leave choices, choices carry costs, and every rule adds its rows. */
export function compileProgramme(programme, omissions) {
    const index = indexProgramme(programme);
    const presence = tabulatePresence(index, omissions);
    const ground = { index, presence };
    const futures = tabulateFutures(ground);
    const pathways = layOutPathways(ground, futures);
    const covered = (rotator, cycle) => pathways.active[rotator * pathways.periods + cycle - 1] === 1;
    const eligibility = tabulateEligibility(ground, { covered, periods: pathways.periods, omissions });
    const decisions = tabulateDecisions(index, omissions);
    const choices = listChoices(index, pathways, { eligibility, decisions, useful: futures.useful });
    const dissatisfaction = tabulateDissatisfaction(index, presence, eligibility);
    const tiers = buildTiers({ index, choices, decisions, eligibility, dissatisfaction }, presence);
    const builder = new RowBuilder(choices, { tiers: findSoftTiers(tiers), omissions });
    const occupants = listOccupants(choices, {
        options: programme.placements.length,
        periods: pathways.periods,
    });
    const sheet = { ...ground, choices, occupants, decisions, futures, builder };
    for (const rule of RULE_IDS)
        EMITTERS[rule].rows?.(sheet);
    holdAgainstBaseline(ground, choices, builder);
    const { counters, distincts, precedences, transitions, slotRows, instances } = builder;
    const model = {
        agents: programme.rotators.length,
        periods: pathways.periods,
        active: pathways.active,
        choices,
        counters,
        distincts,
        precedences,
        transitions,
        slotRows,
        tiers,
    };
    return { sheet, model, instances, eligibility, dissatisfaction };
}
/** Workable cycles, up to the last one that each rotator's pathway needs. */
function layOutPathways({ index, presence }, futures) {
    const agents = index.programme.rotators.length;
    let periods = index.horizon;
    for (let agent = 0; agent < agents; agent += 1)
        periods = Math.max(periods, futures.lastModelled(agent));
    const active = new Uint8Array(agents * periods);
    for (let agent = 0; agent < agents; agent += 1) {
        for (let cycle = 1; cycle <= futures.lastModelled(agent); cycle += 1) {
            if (presence.workable(agent, cycle))
                active[agent * periods + cycle - 1] = 1;
        }
    }
    return { periods, active };
}
