import { type Markup } from './markup.ts';
import type { RunView } from './run-view.ts';
/** How programme dissatisfaction is spread over the rotators: a histogram. */
export declare function writeDistribution(view: RunView): Markup | null;
