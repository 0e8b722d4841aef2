import type { Engine } from '../engine.ts';
import { type Closed, type Search } from './close-by-flow.ts';
import type { LinearResult } from './column-generation.ts';
import type { Field } from './field.ts';
/**
 * Looks for an allocation near the relaxed point: agents whom it gives one whole pathway keep it, the others choose
 * again. Few of them do, so that this is quick, and it often reaches the bound itself; finding nothing proves nothing.
 */
export declare function searchNear(engine: Engine, field: Field, { mix, prices, bound }: LinearResult, { aim, where, gap }: Search): Promise<Closed>;
