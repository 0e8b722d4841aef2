import { type Markup } from './markup.ts';
import type { RunView } from './run-view.ts';
/** Sites where they lie, as large as they are used, joined by the moves between cycles. `null` when fewer than two have coordinates. */
export declare function writeSiteMap(view: RunView): Markup | null;
