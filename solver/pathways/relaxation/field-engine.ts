import type { Engine } from '../../engine/engine.ts';
import type { LinearOutcome } from './column-generation.ts';
import type { Field, SlotPrices } from './field.ts';
import type { Aim } from './slot-prices.ts';

/** An engine that knows fields, too. */
export interface FieldEngine extends Engine {
  /** Relaxation over all pathways of a field, with the prices that prove its bound; `start`: prices to begin with. */
  linear(field: Field, aim: Aim, start?: SlotPrices): Promise<LinearOutcome>;
  within(share: number): FieldEngine;
  unless(isObsolete: () => boolean): FieldEngine;
}
