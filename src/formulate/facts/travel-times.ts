import type { TravelTime } from '../../domain/programme.ts';
import type { ProgrammeIndex } from './programme-index.ts';

/** Travel between a rotator's home area and a placement's site. */
export interface TravelTimes {
  /** The row of travel.csv that applies; `null` when there is none. */
  row(rotator: number, placement: number): TravelTime | null;
  /** Minutes; `null` = unknown. */
  minutes(rotator: number, placement: number): number | null;
}

/** Looks travel.csv up by area and site. */
export function tabulateTravel(index: ProgrammeIndex): TravelTimes {
  const rows = new Map<string, Map<string, TravelTime>>();
  for (const time of index.programme.travel) {
    const ofArea = rows.get(time.area) ?? new Map<string, TravelTime>();
    rows.set(time.area, ofArea.set(time.site, time));
  }
  const row = (rotator: number, placement: number): TravelTime | null => {
    const { homeArea } = index.rotator(rotator);
    if (homeArea === null) return null;
    return rows.get(homeArea)?.get(index.placement(placement).site) ?? null;
  };
  return { row, minutes: (rotator, placement) => row(rotator, placement)?.minutes ?? null };
}
