import { type BuildMachines } from './rule-machine.ts';
/** Rules that count along the whole pathway: only its end shows what they miss. */
export declare const COUNTING_MACHINES: Readonly<Record<'cover' | 'choose' | 'repeat' | 'spread' | 'gap' | 'move', BuildMachines>>;
