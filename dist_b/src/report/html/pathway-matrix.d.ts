import { type RunView } from './run-view.ts';
import type { Section } from './section.ts';
/** Rotators × cycles: who goes where, and how much they wanted it. */
export declare function writePathways(view: RunView): Section;
