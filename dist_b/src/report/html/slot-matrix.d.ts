import { type RunView } from './run-view.ts';
import { type Section } from './section.ts';
/** Slots × cycles: filled against minimum and capacity, who is there, what one more place would be worth. */
export declare function writeSlots(view: RunView): Section;
