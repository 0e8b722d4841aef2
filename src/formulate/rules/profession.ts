import type { Emitter } from '../emit/emitter.ts';
import { instanceOf } from '../facts/rule-instance.ts';

/** A rotation is open to the professions it lists, or to all. Facts: `profession`, `allowed`. */
export const profession: Emitter = {
  cells: ({ index }) => [
    {
      scope: 'standing',
      signature: (rotator) => index.rotator(rotator).profession,
      forbids: (rotator, placement) => {
        const { professions } = index.rotationAt(placement);
        return professions.length > 0 && !professions.includes(index.rotator(rotator).profession);
      },
      instances: ({ rotator, placement, cycle }) => {
        const person = index.rotator(rotator);
        const rotation = index.rotationAt(placement);
        return [
          instanceOf('profession', {
            rotator: person.id,
            placement: index.placement(placement).id,
            cycle,
            refs: [person.at, rotation.at],
            facts: { profession: person.profession, allowed: rotation.professions.join(';') },
          }),
        ];
      },
    },
  ],
};
