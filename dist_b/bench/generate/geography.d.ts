import { type Random } from './random.ts';
/** Areas on a plane measured in minutes of driving, and sites scattered around them. */
export interface Geography {
    readonly areas: readonly {
        readonly name: string;
        readonly x: number;
        readonly y: number;
    }[];
    readonly sites: readonly GeneratedSite[];
    /** Whole minutes, by area and site. */
    readonly minutes: readonly (readonly number[])[];
}
export interface GeneratedSite {
    readonly id: string;
    readonly name: string;
    readonly area: number;
    readonly employer: string;
    readonly latitude: number;
    readonly longitude: number;
}
/** Lays out enough sites for `placements` and enough areas for the sites, on a jittered grid. */
export declare function layOutGeography(random: Random, placements: number): Geography;
