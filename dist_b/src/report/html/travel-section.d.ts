import { type RunView } from './run-view.ts';
import { type Section } from './section.ts';
/** How far people travel, and how they move between sites. */
export declare function writeTravel(view: RunView): Section;
