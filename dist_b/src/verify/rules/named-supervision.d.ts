import { type Check } from '../finding.ts';
/**
 * At every site and in every cycle, the rotators who need a named supervisor can all be matched to one who is
 * there for the whole cycle, serves their profession, is of a kind that their rotation lists, and has a place.
 */
export declare const checkNamedSupervision: Check;
