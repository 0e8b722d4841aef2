import { cycleSpan } from '../../domain/calendar.js';
import { formulate } from '../../formulate/formulate.js';
import { keyOf, spreadCells } from '../cells.js';
import { isFree } from '../notice.js';
/**
 * Sorts the cells of an allocation by what can become of them. `before` is the programme it was made for, `now` the
 * one with the new facts: a cell is lost when `now` no longer offers it to the rotator, or a decision is against it, and is
 * frozen otherwise when its cycle begins before `freeFrom`. An unplaced cycle is frozen too, for those who could have worked it; and for those who could
 * not, or whom the run did not know, once too little of it is left after `today`: nobody is placed in the past.
 */
export function holdCells(allocation, facts) {
    const { before, now: formulation, freeFrom, today } = facts;
    const now = formulation.programme;
    const positions = new Map(now.rotators.map(({ id }, at) => [id, at]));
    const places = new Map(now.placements.map(({ id }, at) => [id, at]));
    const isFrozen = (cycle) => !isFree(now.settings, cycle, freeFrom);
    const all = spreadCells(allocation).filter(({ cycle }) => cycle <= now.settings.cycles);
    const staying = all.filter(({ rotator }) => positions.has(rotator));
    const cells = staying.filter(({ placement }) => places.has(placement));
    const lost = cells.flatMap((cell) => {
        const [rotator, placement] = [positions.get(cell.rotator) ?? -1, places.get(cell.placement) ?? -1];
        const decided = formulation.decisions.against({ rotator, placement, cycle: cell.cycle });
        if (formulation.eligibility.open(rotator, cell.cycle).includes(placement)) {
            return decided.length === 0 ? [] : [{ ...cell, because: decided }];
        }
        const because = formulation.eligibility.reasons(rotator, placement, cell.cycle);
        return [{ ...cell, because: [...because, ...decided] }];
    });
    const taken = new Set(lost.map(keyOf));
    const kept = cells.filter((cell) => isFrozen(cell.cycle) && !taken.has(keyOf(cell)));
    const idle = listIdle(allocation, { before: formulate(before), now: formulation }).filter((cell) => cell.couldWork ? isFrozen(cell.cycle) : isTooLate(now.settings, cell.cycle, today));
    const removed = staying.filter(({ placement }) => !places.has(placement));
    const left = all.filter(({ rotator }) => !positions.has(rotator));
    return { cells, frozen: [...kept, ...idle], lost, removed, left, freeFrom };
}
/** Lets go of what has not begun, for rotators who have no pathway with it: the new facts make it impossible. */
export function thawCells(inForce, stuck, { settings, today }) {
    const held = ({ rotator, cycle }) => !stuck.includes(rotator) || cycleSpan(settings, cycle).first <= today;
    return { ...inForce, frozen: inForce.frozen.filter(held) };
}
/** Whether less of a cycle is left than somebody has to be present for. */
function isTooLate(settings, cycle, today) {
    const { first, last } = cycleSpan(settings, cycle);
    const left = Math.max(0, last - Math.max(first, today) + 1);
    return left * 100 < settings.minimumPresencePercent * (last - first + 1);
}
/** Cycles that a rotator can work now and spends without placement. */
function listIdle(allocation, { before, now }) {
    const placed = new Set(spreadCells(allocation).map(keyOf));
    const earlier = listWorkable(before);
    return [...listWorkable(now)].flatMap(([key, cell]) => placed.has(key) ? [] : [{ ...cell, couldWork: earlier.has(key) }]);
}
function listWorkable({ programme, model, horizon }) {
    const cells = programme.rotators.flatMap(({ id: rotator }, agent) => Array.from({ length: horizon }, (_, period) => period)
        .filter((period) => model.active[agent * model.periods + period] === 1)
        .map((period) => ({ rotator, cycle: period + 1, placement: null })));
    return new Map(cells.map((cell) => [keyOf(cell), cell]));
}
