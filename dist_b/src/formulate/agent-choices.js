/** Choices of an agent that take an option and end by the cycle (counted from 1; all if not given), ascending. */
export function placedChoices(choices, agent, cycle = Infinity) {
    return select(choices, agent, cycle, (option) => option >= 0);
}
/** Idle choices of an agent up to the cycle, ascending. */
export function idleChoices(choices, agent, cycle) {
    return select(choices, agent, cycle, (option) => option < 0);
}
/** Ranges of cycles by start and length: few different ones, asked for millions of times. */
const RANGES = new Map();
const LONGEST = 1024;
/** The cycles (counted from 1) that a choice occupies. */
export function cyclesOf(choices, choice) {
    const start = choices.start[choice];
    const length = choices.length[choice];
    const key = start * LONGEST + length;
    const known = RANGES.get(key);
    if (known !== undefined && length < LONGEST)
        return known;
    const range = Array.from({ length }, (_, offset) => start + offset + 1);
    RANGES.set(key, range);
    return range;
}
/** Whether some choice of the agent occupies the option in the cycle. */
export function anyChoiceAt(choices, cell) {
    return placedChoices(choices, cell.rotator).some((choice) => choices.option[choice] === cell.placement && cyclesOf(choices, choice).includes(cell.cycle));
}
function select(choices, agent, cycle, wanted) {
    const found = [];
    for (let choice = choices.first[agent]; choice < choices.first[agent + 1]; choice += 1) {
        const end = choices.start[choice] + choices.length[choice];
        if (end <= cycle && wanted(choices.option[choice]))
            found.push(choice);
    }
    return found;
}
