import { cyclesOf } from '../formulate/agent-choices.js';
import { position } from './positions.js';
import { settleWishes } from './settle-wishes.js';
import { choicesAt, dissatisfactionAt } from './wish.js';
/** Answers for each cycle in question, in order. Throws `RangeError` on an unknown rotator or placement. */
export async function explainWhyNot(solved, question, options) {
    const { formulation } = solved;
    const { rotators, placements } = formulation.programme;
    const rotator = position(rotators, question.rotator);
    const placement = position(placements, question.placement);
    const stays = listStays(formulation, solved.chosen, rotator).filter(({ cycle }) => question.cycle === null || question.cycle === cycle);
    const asked = stays
        .filter((stay) => stay.placement !== placement)
        .map((stay) => wishFor(formulation, stay, placement));
    const reasons = await settleWishes(solved, asked, options);
    return stays.map((stay) => {
        const at = asked.findIndex(({ cycle }) => cycle === stay.cycle);
        return {
            rotator: question.rotator,
            placement: question.placement,
            cycle: stay.cycle,
            given: stay.placement === null ? null : placements[stay.placement].id,
            dissatisfaction: dissatisfactionAt(formulation, stay),
            wished: formulation.dissatisfaction.of(rotator, placement, stay.cycle),
            reason: at < 0 ? null : reasons[at],
        };
    });
}
/** A placement in place of where the rotator is, as if it had been wished for. */
export function wishFor(formulation, stay, placement) {
    const { rotator, cycle } = stay;
    const cell = { rotator, placement, cycle };
    const dissatisfaction = formulation.dissatisfaction.of(rotator, placement, cycle);
    return {
        ...cell,
        rank: formulation.dissatisfaction.rank(rotator, placement, cycle),
        dissatisfaction,
        gain: dissatisfaction === null ? 0 : dissatisfactionAt(formulation, stay) - dissatisfaction,
        choices: choicesAt(formulation, cell),
    };
}
/** Where a rotator is in each cycle of the horizon that they can be placed in. */
export function listStays({ model, horizon }, chosen, rotator) {
    const { agent, option, start } = model.choices;
    return Array.from(chosen)
        .filter((choice) => agent[choice] === rotator && start[choice] < horizon)
        .flatMap((choice) => cyclesOf(model.choices, choice).map((cycle) => ({
        rotator,
        placement: option[choice] < 0 ? null : option[choice],
        cycle,
    })));
}
