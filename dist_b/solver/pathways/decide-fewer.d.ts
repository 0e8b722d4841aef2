import type { Engine, Where } from '../engine.ts';
import { type Decision } from './decide-count.ts';
import type { CountLimit, Field } from './field.ts';
/** Decides whether the field has an allocation that keeps `limit` besides all that is held; led by the loads of the best one. */
export declare function decideFewer(engine: Engine, field: Field, limit: CountLimit, where: Where): Promise<Decision>;
