import type { Emitter } from '../emitter.ts';
import { instanceOf } from '../rule-instance.ts';

/** No placement in a cycle for which the rotator is not present enough. Facts: `present`, `days`, `percent`. */
export const availability: Emitter = {
  cells: ({ index, presence }) => [
    {
      scope: 'dated',
      forbids: (rotator, _placement, cycle) => !presence.workable(rotator, cycle),
      instances: ({ rotator, cycle }) => {
        const { id, at } = index.rotator(rotator);
        const span = index.spans[cycle - 1]!;
        const away = index.programme.absences.filter(
          (absence) => absence.rotator === id && absence.from <= span.last && absence.until >= span.first,
        );
        return [
          instanceOf('availability', {
            rotator: id,
            cycle,
            refs: [at, ...away.map((absence) => absence.at)],
            facts: {
              present: presence.present(rotator, cycle),
              days: presence.days(cycle),
              percent: index.programme.settings.minimumPresencePercent,
            },
          }),
        ];
      },
    },
  ],
};
