import { id, wholeNumber } from '../cells.js';
import { optional, required } from '../column.js';
import { CYCLE, PLACEMENT_ALIASES, ROTATOR } from './shared-columns.js';
export const ledger = {
    name: 'ledger',
    description: "What is carried over from former runs: the previous run's ledger.csv.",
    need: 'optional',
    key: ['rotator'],
    duplicates: 'refused',
    ignoreOthers: true,
    columns: {
        rotator: required('rotator_id', id(), 'Whose balance.', ROTATOR),
        balance: required('balance', wholeNumber({ from: 0, to: 1_000_000 }), 'Dissatisfaction beyond the usual that is carried over.'),
    },
};
export const baseline = {
    name: 'baseline',
    description: "The allocation in force, for replanning: an earlier run's allocation.csv.",
    need: 'optional',
    key: ['rotator', 'cycle'],
    duplicates: 'refused',
    ignoreOthers: true,
    columns: {
        rotator: required('rotator_id', id(), 'Who.', ROTATOR),
        cycle: required('cycle', CYCLE, 'Cycle, or the first one of an assignment of several.'),
        placement: required('placement_id', id(), 'Where, although a scenario may have taken it away.', {
            references: 'placements',
            outlives: true,
            aliases: PLACEMENT_ALIASES,
        }),
        lengthCycles: optional('length_cycles', CYCLE, { value: 1, meaning: '1' }, 'Cycles the assignment lasts; a row of its own for a later cycle wins.'),
    },
};
