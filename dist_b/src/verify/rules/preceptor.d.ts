import { type Check } from '../finding.ts';
/** A slot takes no more preceptees than it has preceptor places. */
export declare const checkPreceptor: Check;
