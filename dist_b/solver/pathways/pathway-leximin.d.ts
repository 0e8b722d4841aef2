import type { TierResult } from '../compact/sum-tier.ts';
import { type Engine, type Failure, type Where } from '../engine.ts';
import type { Field } from './field.ts';
/**
 * Leximin: the worst load as small as possible, then as few agents at it as possible, then the next worst …
 * until every counted agent is settled (Ogryczak, Pióro & Tomaszewski, J. Telecomm. Inf. Tech. 3/2005).
 * Fields are independent: the leximin optimum of the whole is made of the optima of the parts. The value
 * reported is the worst load; the tier is proved when every level of every field is.
 */
export declare function settleLeximin(engine: Engine, fields: readonly Field[], where: Omit<Where, 'component' | 'components'>): Promise<readonly TierResult[] | Failure>;
