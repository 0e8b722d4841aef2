import type { Programme } from '../domain/programme.ts';
import type { Draw } from '../report/draw-table.ts';
/** The lottery's draw list: who came out first in each cycle. Follows from the seed and the rotator ids alone. */
export declare function listDraw(programme: Programme): readonly Draw[];
