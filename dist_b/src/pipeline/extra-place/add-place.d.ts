import type { PlacementId } from '../../domain/ids.ts';
import type { Placement, Programme } from '../../domain/programme.ts';
/**
 * The programme with one more place at a placement, in every cycle in which it is offered, and with the supervisor that
 * the place needs where supervision would keep it empty. Named supervisors and minimum staffing stay as they are.
 */
export declare function addPlace(programme: Programme, placement: PlacementId): Programme;
/** Whether there is a place in any cycle already: where nothing is offered, one more place is another programme. */
export declare function isOffered({ everyCycle, byCycle }: Placement): boolean;
