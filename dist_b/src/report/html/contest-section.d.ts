import type { Section } from './section.ts';
/** What somebody can do who does not agree. The same for every run. */
export declare function writeContest(runId: string): Section;
