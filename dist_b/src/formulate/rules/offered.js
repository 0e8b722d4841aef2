import { slotTerms } from '../../domain/programme.js';
import { instanceOf } from '../rule-instance.js';
/** A placement can only be taken in a cycle that has terms with some capacity. Fact: `capacity` 0 when closed by a row. */
export const offered = {
    cells: ({ index }) => [
        {
            scope: 'dated',
            forbids: (_rotator, placement, cycle) => index.terms(placement, cycle) === null,
            instances: ({ placement, cycle }) => {
                const row = index.placement(placement);
                const terms = slotTerms(row, cycle);
                return [
                    instanceOf('offered', {
                        placement: row.id,
                        cycle,
                        refs: terms === null ? [...row.byCycle.values()].map(({ at }) => at) : [terms.at],
                        facts: terms === null ? {} : { capacity: terms.capacity },
                    }),
                ];
            },
        },
    ],
};
