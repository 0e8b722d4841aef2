import { IDLE } from '../../solver/pathway-model.js';
import { cyclesOf } from './agent-choices.js';
import { groupByRotator } from './programme-index.js';
import { instanceOf } from './rule-instance.js';
/**
 * Rows of the tiers that compare with the allocation in force. `stability` has its costs on the choices, but a
 * baseline cycle in which the rotator cannot be placed at all is changed whatever is chosen. `disruption` and
 * `notice` count people, and only where somebody could have stayed.
 */
export function holdAgainstBaseline(ground, choices, builder) {
    const { index } = ground;
    addAbsent(ground, builder);
    const inHorizon = index.programme.baseline.filter(({ cycle }) => cycle <= index.horizon);
    for (const [rotator, rows] of groupByRotator(inHorizon)) {
        const agent = index.rotatorOf.get(rotator);
        if (agent !== undefined)
            addMoves(ground, { agent, rotator, rows, choices }, builder);
    }
}
function addAbsent({ index, presence }, builder) {
    for (const { rotator, placement, cycle, at } of index.programme.baseline) {
        const agent = index.rotatorOf.get(rotator);
        if (agent === undefined || cycle > index.horizon || presence.workable(agent, cycle))
            continue;
        const instance = instanceOf('availability', {
            strength: 'should',
            rotator,
            placement,
            cycle,
            refs: [at],
        });
        builder.addCounter(instance, {
            agent,
            choices: [],
            weights: [],
            atLeast: 1,
            atMost: null,
            miss: { tier: 'stability', weight: 1, size: 1 },
        });
    }
}
/**
 * One miss for a rotator who is moved at all; and, so that an early change weighs more, one for each cycle by whose
 * end the rotator has been moved: horizon + 1 − first changed cycle in all.
 */
function addMoves({ index }, { agent, rotator, rows, choices }, builder) {
    const { horizon } = index;
    const members = [];
    const firstChanged = [];
    for (let choice = choices.first[agent]; choice < choices.first[agent + 1]; choice += 1) {
        const option = choices.option[choice];
        const here = option === IDLE ? null : index.placement(option).id;
        const cycles = cyclesOf(choices, choice);
        const changed = rows.filter(({ cycle, placement }) => cycles.includes(cycle) && placement !== here);
        if (changed.length === 0)
            continue;
        members.push(choice);
        firstChanged.push(Math.min(...changed.map(({ cycle }) => cycle)));
    }
    const refs = rows.map(({ at }) => at);
    const instance = instanceOf('one-placement', { strength: 'should', rotator, refs });
    const movedBy = (last, tier) => builder.addCounter(instance, {
        agent,
        choices: members,
        weights: firstChanged.map((cycle) => (cycle <= last ? 1 : 0)),
        atLeast: null,
        atMost: 0,
        // However often: one miss.
        miss: { tier, weight: 1, size: horizon },
    });
    movedBy(horizon, 'disruption');
    for (let cycle = 1; cycle <= horizon; cycle += 1)
        movedBy(cycle, 'notice');
}
