import { slotTerms } from '../../domain/programme.ts';
import type { Emitter } from '../emit/emitter.ts';
import { instanceOf } from '../facts/rule-instance.ts';

/** A placement can only be taken in a cycle that has terms with some capacity. Fact: `capacity` 0 when closed by a row. */
export const offered: Emitter = {
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
