import type { RotatorId } from '../../domain/ids.ts';
import type { RuleInstance } from '../../domain/rules.ts';

/** A proof, before any solve, that there is no allocation. */
export interface Obstacle {
  readonly kind: ObstacleKind;
  /** Whom it is about; `null` when it is about slots or everybody. */
  readonly rotator: RotatorId | null;
  /** What proves it. */
  readonly instances: readonly RuleInstance[];
}

/**
 * - `no-pathway`: the rotator's own rules clash, however empty the slots. The instances are an irreducible set:
 *   they cannot hold together, but any part of them could (empty when too many rotators are stuck to explain each).
 * - `short-supply`: a rule asks its rotators for more credit in total than all slots can give by its deadline.
 *   One instance without rotator; facts `subject`, `deadline`, `needed`, `available` (hundredths), `rotators`.
 */
export type ObstacleKind = 'no-pathway' | 'short-supply';
