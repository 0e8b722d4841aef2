import { type RunView } from './run-view.ts';
import { type Section } from './section.ts';
/** How well wishes were met, how evenly, and who was owed something from before. */
export declare function writeFairness(view: RunView): Section;
