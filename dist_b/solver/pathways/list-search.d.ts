import type { Engine, Failure } from '../engine.ts';
import type { Closed, Search } from './close-by-flow.ts';
import type { Field, PathwayColumn } from './field.ts';
/**
 * Decides whether a field has any allocation of listed pathways, by one integer program: who carries more than a level
 * is then a number of each column, which arc by arc it is not. What is found, of little `aim`, becomes the field's best;
 * `open` when the time is up.
 */
export declare function decideByList(engine: Engine, field: Field, columns: readonly PathwayColumn[], search: Search): Promise<'found' | 'none' | 'open' | Failure>;
/** The least value of an aim among listed pathways of `trial`; what is found becomes the best of `field` if it is better. */
export declare function closeByList(engine: Engine, field: Field, trial: Field, columns: readonly PathwayColumn[], search: Search): Promise<Closed>;
