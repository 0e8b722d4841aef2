import { type Markup } from './markup.ts';
import { type RunView } from './run-view.ts';
import { type Section } from './section.ts';
/** What people decided over the engine's head, what was left undone, and what the tables raised. */
export declare function writeDecisions(view: RunView): Section;
/** What `check` found in the tables. */
export declare function writeFindings(lines: readonly string[]): Markup;
