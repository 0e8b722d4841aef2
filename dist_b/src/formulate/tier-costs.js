import { IDLE } from '../../solver/pathway-model.js';
import { cyclesOf } from './agent-choices.js';
import { UNPLACED } from './dissatisfaction.js';
import { drawTickets, tieBreak } from './lottery.js';
import { groupByRotator } from './programme-index.js';
import { tabulateTravel } from './travel-times.js';
/** 1 for each unplaced workable cycle; one left empty by decision does not count. */
export function unplacedCosts({ index, choices, decisions }) {
    return costsOf(index, choices, (choice) => choices.option[choice] === IDLE && !decisions.emptied(choices.agent[choice], choices.start[choice] + 1)
        ? 1
        : 0);
}
/** Dissatisfaction of each choice, summed over its cycles. */
export function dissatisfactionCosts(sheet) {
    return costsOf(sheet.index, sheet.choices, (choice) => weighCycles(sheet, choice, () => 1));
}
/** Ticket × dissatisfaction, one draw a cycle: what is still equal goes to the earlier drawn. */
export function lotteryCosts(sheet) {
    const { index, choices } = sheet;
    const tickets = Array.from({ length: index.horizon }, (_, period) => drawTickets(index, period + 1));
    return costsOf(index, choices, (choice) => weighCycles(sheet, choice, (cycle) => tickets[cycle - 1][choices.agent[choice]]));
}
/** A number of each assignment's own, so that the last tie is settled by a published rule. */
export function tieBreakCosts({ index, choices }) {
    return costsOf(index, choices, (choice) => {
        const placement = choices.option[choice];
        if (placement === IDLE)
            return 0;
        return tieBreak(index, { rotator: choices.agent[choice], placement, cycle: choices.start[choice] + 1 });
    });
}
/** Minutes from home area to site for each cycle placed; an unknown time is 0. */
export function travelCosts({ index, choices }) {
    const times = tabulateTravel(index);
    return costsOf(index, choices, (choice) => {
        const placement = choices.option[choice];
        if (placement === IDLE)
            return 0;
        return (times.minutes(choices.agent[choice], placement) ?? 0) * choices.length[choice];
    });
}
/** 1 for each cycle in which the baseline has the rotator somewhere else. */
export function stabilityCosts({ index, choices }) {
    const baseline = groupByRotator(index.programme.baseline);
    return costsOf(index, choices, (choice) => {
        const rows = baseline.get(index.rotator(choices.agent[choice]).id);
        if (rows === undefined)
            return 0;
        const cycles = cyclesOf(choices, choice);
        const option = choices.option[choice];
        const here = option === IDLE ? null : index.placement(option).id;
        return rows.filter((row) => cycles.includes(row.cycle) && row.placement !== here).length;
    });
}
function weighCycles({ index, choices, decisions, dissatisfaction }, choice, weight) {
    const rotator = choices.agent[choice];
    const placement = choices.option[choice];
    let sum = 0;
    for (const cycle of cyclesOf(choices, choice)) {
        if (cycle > index.horizon)
            continue;
        const value = placement === IDLE
            ? decisions.emptied(rotator, cycle)
                ? 0
                : UNPLACED
            : (dissatisfaction.of(rotator, placement, cycle) ?? 0);
        sum += weight(cycle) * value;
    }
    return sum;
}
function costsOf(index, choices, cost) {
    const costs = new Int32Array(choices.count);
    for (let choice = 0; choice < choices.count; choice += 1) {
        if (choices.start[choice] < index.horizon)
            costs[choice] = cost(choice);
    }
    return costs;
}
