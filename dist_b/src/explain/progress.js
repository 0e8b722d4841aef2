import { asHundredths } from '../domain/units.js';
import { bindsRotator } from '../formulate/binding.js';
import { coverDemands } from '../formulate/cover-demand.js';
import { tabulateCredits } from '../formulate/credit.js';
import { tabulatePresence } from '../formulate/presence.js';
import { indexProgramme } from '../formulate/programme-index.js';
/** Prepares credits of every pillar and the demands of every cover rule. */
export function tabulateProgress(programme) {
    const index = indexProgramme(programme);
    const ground = { index, presence: tabulatePresence(index, []) };
    const pillars = programme.pillars.map(({ id }) => ({
        pillar: id,
        credits: tabulateCredits(index, ground.presence, [{ kind: 'pillar', id }]),
    }));
    const demands = coverDemands(ground).filter(({ rule, terms }) => rule.strength === 'must' && terms.length === 1 && terms[0].kind === 'pillar');
    const gain = (credits, assignment) => {
        const rotator = index.rotatorOf.get(assignment.rotator);
        const placement = index.placementOf.get(assignment.placement);
        let sum = 0;
        for (let cycle = assignment.cycle; cycle < assignment.cycle + assignment.length; cycle += 1) {
            sum += credits.ofCycle({ rotator, placement, cycle });
        }
        return sum;
    };
    return {
        credited: (assignment) => pillars
            .map(({ pillar, credits }) => ({ pillar, credit: asHundredths(gain(credits, assignment)) }))
            .filter(({ credit }) => credit > 0),
        owed: (rotator, pathway) => demands
            .filter(({ rule }) => bindsRotator(rule, index.rotator(rotator)))
            .map(({ terms, required, deadline, credits, had }) => {
            const counted = pathway.filter((assignment) => assignment.cycle + assignment.length - 1 <= deadline);
            const total = counted.reduce((sum, assignment) => sum + gain(credits, assignment), had(rotator));
            return {
                pillar: terms[0].id,
                required: asHundredths(required),
                had: asHundredths(total),
                outstanding: asHundredths(Math.max(0, required - total)),
                byCycle: deadline,
            };
        }),
    };
}
