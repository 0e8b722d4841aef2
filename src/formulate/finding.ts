import type { RotatorId } from '../domain/ids.ts';
import type { RuleInstance } from '../domain/rules.ts';

/** What the formulation knows before any solve. */
export interface Finding {
  /** `infeasible` = proof that there is no allocation; `info` = worth telling. */
  readonly level: 'infeasible' | 'info';
  readonly kind: FindingKind;
  /** Whom it is about; `null` when it is about slots or everybody. */
  readonly rotator: RotatorId | null;
  /** What proves it, or what it is about. */
  readonly instances: readonly RuleInstance[];
}

/**
 * - `no-pathway`: the rotator's own rules clash, however empty the slots. The instances are an irreducible set:
 *   they cannot hold together, but any part of them could (empty when too many rotators are stuck to explain each).
 * - `short-supply`: a rule asks its rotators for more credit in total than all slots can give by its deadline.
 *   One instance without rotator; facts `subject`, `deadline`, `needed`, `available` (hundredths), `rotators`.
 * - `not-weighed`: `should` rules or minimum staffing that no tier of the objectives weighs.
 */
export type FindingKind = 'no-pathway' | 'short-supply' | 'not-weighed';
