import type { Emitter } from '../emit/emitter.ts';
import { tabulateCompetences } from '../facts/competences.ts';
import { instanceOf } from '../facts/rule-instance.ts';

/** Every competence a slot requires is held through the whole cycle; one instance for each that is not. Fact: `competence`. */
export const competence: Emitter = {
  cells: ({ index }) => {
    const table = tabulateCompetences(index);
    return [
      {
        scope: 'dated',
        forbids: (rotator, placement, cycle) =>
          index.terms(placement, cycle)?.requires.some((id) => !table.holds(rotator, id, cycle)) ?? false,
        instances: ({ rotator, placement, cycle }) => {
          const terms = index.terms(placement, cycle);
          const person = index.rotator(rotator);
          const missing = (terms?.requires ?? []).filter((id) => !table.holds(rotator, id, cycle));
          return missing.map((id) =>
            instanceOf('competence', {
              rotator: person.id,
              placement: index.placement(placement).id,
              cycle,
              refs: [...(terms === null ? [] : [terms.at]), ...table.rows(rotator, id).map((row) => row.at)],
              facts: { subject: `competence:${id}`, competence: id },
            }),
          );
        },
      },
    ];
  },
};
