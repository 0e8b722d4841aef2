import type { ToldRefusal } from '../told-explanation.ts';
import type { PersonView, RunView } from './run-view.ts';
/**
 * The unmet wishes that fit on the printed side of a rotator's page, the most wanted first. Lines are estimated with
 * room to spare; the screen shows all wishes.
 */
export declare function choosePrinted(view: RunView, person: PersonView): ReadonlySet<ToldRefusal>;
