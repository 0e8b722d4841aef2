import type { Field } from '../relaxation/field.ts';
import type { FieldEngine } from '../relaxation/field-engine.ts';
import type { DescentOutcome, DescentStart } from './descent.ts';

/** All that whole pathways need of the outside. */
export interface PathwayEngine extends FieldEngine {
  /** Levels of the best allocation's loads, one after the other, as far as relaxations settle them. */
  descend(field: Field, start: DescentStart): Promise<DescentOutcome>;
  within(share: number): PathwayEngine;
  unless(isObsolete: () => boolean): PathwayEngine;
}
