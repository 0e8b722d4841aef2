import type { TravelTime } from '../domain/programme.ts';
import type { ProgrammeIndex } from './programme-index.ts';
/** Travel between a rotator's home area and a placement's site. */
export interface TravelTimes {
    /** The row of travel.csv that applies; `null` when there is none. */
    row(rotator: number, placement: number): TravelTime | null;
    /** Minutes; `null` = unknown. */
    minutes(rotator: number, placement: number): number | null;
}
/** Looks travel.csv up by area and site. */
export declare function tabulateTravel(index: ProgrammeIndex): TravelTimes;
