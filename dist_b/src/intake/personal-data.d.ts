import type { Finding } from './issue-list.ts';
/** Whether a header announces people's names or how to reach them. */
export declare function isPersonal(header: string): boolean;
/** A run keeps a copy of every file it is made from, so what must not be in a run must not be in those. */
export declare function personalData(what: string): Finding;
