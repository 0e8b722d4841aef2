import type { Allocation } from '../../domain/allocation.ts';
import type { Certificate } from '../../domain/certificate.ts';
import type { Programme } from '../../domain/programme.ts';
import type { ExtraPlaces } from '../../report/extra-place-table.ts';
import { type WorthOptions } from '../value-variant.ts';
/**
 * The best single extra place: one more is tried at each placement, those first whose prices promise most. The prices
 * that prove the run's own bounds prove bounds for every other programme too (they need no solver), so that a place
 * that cannot beat the best one found is not solved. `certificate`: `null` = every place is solved.
 */
export declare function rankPlaces(given: {
    readonly programme: Programme;
    readonly allocation: Allocation;
    readonly certificate: Certificate | null;
}, options: WorthOptions & {
    readonly onTried: (tried: number, of: number) => void;
}): Promise<ExtraPlaces>;
