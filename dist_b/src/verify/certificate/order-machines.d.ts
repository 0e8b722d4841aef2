import { type BuildMachines } from './rule-machine.ts';
/** Rules about what comes before what: a stay that comes too early is a miss at once. */
export declare const ORDER_MACHINES: Readonly<Record<'before' | 'experience' | 'first', BuildMachines>>;
