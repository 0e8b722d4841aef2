import { type Check } from '../finding.ts';
/** A rotator is at no more than one placement in a cycle. */
export declare const checkOnePlacement: Check;
