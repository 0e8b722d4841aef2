import { type Check } from '../finding.ts';
/** A slot takes no more rotators than its supervisors may have. */
export declare const checkSupervision: Check;
