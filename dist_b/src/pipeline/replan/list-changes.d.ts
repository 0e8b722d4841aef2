import type { Day } from '../../domain/calendar.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Move, Replanning } from '../../report/replan-tables.ts';
import type { TierFacts } from '../../report/run-facts.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { type HeldCell } from '../cells.ts';
import type { InForce } from './hold-cells.ts';
/** A replanned programme: its objectives put people behind the services. */
export interface Replanned {
    readonly programme: Programme;
    readonly verdict: Verdict;
    readonly tiers: readonly Pick<TierFacts, 'name' | 'value'>[];
    readonly inForce: InForce;
    readonly today: Day;
}
type Cells = Move['cells'];
/** Why a place cannot stay, whatever anybody wants; `null` when it could. */
export declare function tellLoss({ programme, inForce }: Replanned, at: Pick<HeldCell, 'rotator' | 'cycle'>): string | null;
/**
 * What changes without anybody being moved: places given up by those who cannot be there any more, and places of those who had
 * none in that cycle.
 */
export declare function listOthers(replanned: Replanned): Pick<Replanning, 'vacated' | 'placed'>;
/** Everybody's changed cells, in order of rotator and cycle. */
export declare function listChanges({ inForce, verdict }: Replanned): ReadonlyMap<Move['rotator'], Cells>;
export {};
