import type { Emitter } from '../emit/emitter.ts';
import { instanceOf } from '../facts/rule-instance.ts';
import { type TravelTimes, tabulateTravel } from '../facts/travel-times.ts';

/** No site further from home than the rotator's limit; an unknown time is no restriction. Facts: `minutes`, `limit`, `area`. */
export const travel: Emitter = {
  cells: ({ index }) => {
    const times: TravelTimes = tabulateTravel(index);
    return [
      {
        scope: 'standing',
        signature: (rotator) => {
          const { homeArea, maxTravelMinutes } = index.rotator(rotator);
          return JSON.stringify([maxTravelMinutes === null ? null : homeArea, maxTravelMinutes]);
        },
        forbids: (rotator, placement) => {
          const { maxTravelMinutes } = index.rotator(rotator);
          if (maxTravelMinutes === null) return false;
          return (times.minutes(rotator, placement) ?? 0) > maxTravelMinutes;
        },
        instances: ({ rotator, placement, cycle }) => {
          const person = index.rotator(rotator);
          const row = times.row(rotator, placement);
          return [
            instanceOf('travel', {
              rotator: person.id,
              placement: index.placement(placement).id,
              cycle,
              refs: row === null ? [person.at] : [person.at, row.at],
              facts: {
                minutes: row?.minutes ?? 0,
                limit: person.maxTravelMinutes ?? 0,
                area: person.homeArea ?? '',
              },
            }),
          ];
        },
      },
    ];
  },
};
