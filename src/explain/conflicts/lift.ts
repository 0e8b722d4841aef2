import type { RuleInstance } from '../../domain/rules.ts';
import type { Omission } from '../../formulate/facts/rule-instance.ts';

/** One requirement of a conflict, as something that could be eased. */
export interface Lift {
  readonly omission: Omission;
  /** The instances it stands for: at least one. */
  readonly instances: readonly RuleInstance[];
}
