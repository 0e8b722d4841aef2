import { type Markup } from './markup.ts';
import { type RunView } from './run-view.ts';
/** The top of the report: the headline, and the five figures behind it, each a way to its chapter. */
export declare function writeOverview(view: RunView): Markup;
