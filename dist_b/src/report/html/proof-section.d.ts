import type { RunView } from './run-view.ts';
import type { Section } from './section.ts';
/** What is proved of the aims, one after the other, and how anybody can check it. */
export declare function writeProof(view: RunView): Section;
