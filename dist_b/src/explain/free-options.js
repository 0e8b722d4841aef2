import { readFullSlots } from './full-slots.js';
import { readPathways } from './pathway-reason.js';
import { listStays } from './why-not.js';
import { choicesAt } from './wish.js';
/** Most of these a cycle. */
const MOST = 3;
/**
 * Places still free in each cycle in which the rotator is placed or could be, the best ranked few, by cycle. A place that
 * would leave the rotator no pathway is not open to them.
 */
export function listFreeOptions({ formulation, chosen }, rotator) {
    const { programme, dissatisfaction, eligibility } = formulation;
    const full = readFullSlots(formulation, chosen);
    const deadEnd = readPathways(formulation);
    return listStays(formulation, chosen, rotator).flatMap(({ cycle, placement: given }) => {
        const free = Array.from(eligibility.open(rotator, cycle)).filter((placement) => {
            const wish = {
                rotator,
                placement,
                cycle,
                choices: choicesAt(formulation, { rotator, placement, cycle }),
            };
            if (placement === given || wish.choices.length === 0)
                return false;
            return full(wish.choices).length === 0 && deadEnd(wish) === null;
        });
        const cost = (placement) => dissatisfaction.of(rotator, placement, cycle) ?? 0;
        return free
            .sort((a, b) => cost(a) - cost(b) || a - b)
            .slice(0, MOST)
            .map((placement) => ({
            placement: programme.placements[placement].id,
            cycle,
            rank: dissatisfaction.rank(rotator, placement, cycle),
        }));
    });
}
