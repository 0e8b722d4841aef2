import type { RepairCosts } from '../domain/programme.ts';
import type { Change } from './change.ts';
/** What a change costs by the programme's settings, every step of it counted. */
export declare function costOf(change: Change, costs: RepairCosts): number;
/** Of the places, how many; 1 for what is lifted as a whole. */
export declare function stepsOf(change: Change): number;
