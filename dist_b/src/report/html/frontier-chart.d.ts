import { type Markup } from './markup.ts';
import type { RunView } from './run-view.ts';
/** What a better lot for the worst-off costs all together: the points on which nobody can improve in both. */
export declare function writeFrontier(view: RunView): Markup;
