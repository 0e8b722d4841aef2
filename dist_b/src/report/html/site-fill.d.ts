import { type Markup } from './markup.ts';
import type { RunView } from './run-view.ts';
/** Sites × cycles: a bar and its figures in each cell, so that the chart is its own table. */
export declare function writeSiteFill(view: RunView): Markup;
