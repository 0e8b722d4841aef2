import { UNPLACED } from '../formulate/dissatisfaction.js';
import { listFutileWishes } from './futile-wishes.js';
/**
 * Everything the rotator would rather have had in that cycle: placements of smaller dissatisfaction, and
 * those wished for expressly although the rotator is not eligible, if that wish outranks what was given.
 * Most wanted first, then in order of placement; what the rotator is not eligible for comes last.
 */
export function listWishes(formulation, at) {
    const { dissatisfaction, eligibility } = formulation;
    const { rotator, cycle } = at;
    const given = dissatisfactionAt(formulation, at);
    const open = Array.from(eligibility.open(rotator, cycle));
    const better = open.flatMap((placement) => {
        const own = dissatisfaction.of(rotator, placement, cycle) ?? given;
        return own < given ? [{ placement, own }] : [];
    });
    better.sort((a, b) => a.own - b.own || a.placement - b.placement);
    const closed = listFutileWishes(formulation, at, new Set(open));
    return [
        ...better.map(({ placement, own }) => ({
            rotator,
            placement,
            cycle,
            rank: dissatisfaction.rank(rotator, placement, cycle),
            dissatisfaction: own,
            gain: given - own,
            choices: choicesAt(formulation, { rotator, placement, cycle }),
        })),
        ...closed.map((placement) => ({
            rotator,
            placement,
            cycle,
            rank: null,
            dissatisfaction: null,
            gain: 0,
            choices: new Int32Array(0),
        })),
    ];
}
/** Dissatisfaction of being there in that cycle (of an assignment over several, this cycle's part). */
export function dissatisfactionAt(formulation, at) {
    const { rotator, placement, cycle } = at;
    if (placement !== null)
        return formulation.dissatisfaction.of(rotator, placement, cycle) ?? 0;
    return formulation.decisions.emptied(rotator, cycle) ? 0 : UNPLACED;
}
/** Choices of the rotator that occupy the placement in the cycle, ascending. */
export function choicesAt({ model }, cell) {
    const { first, option, start, length } = model.choices;
    const found = [];
    for (let choice = first[cell.rotator]; choice < first[cell.rotator + 1]; choice += 1) {
        const begins = start[choice] + 1;
        if (option[choice] === cell.placement && begins <= cell.cycle && cell.cycle < begins + length[choice]) {
            found.push(choice);
        }
    }
    return Int32Array.from(found);
}
