import type { RuleInstance } from '../../domain/rules.ts';
import { formatSource } from '../../domain/source.ts';

/** A rule instance in words for the coordinator: one that cannot hold beside others, or that is broken. */
export interface RuleLine {
  readonly instance: RuleInstance;
  readonly sentence: string;
}

/** `placements.csv:7 Stroke at Evesham has room for 2 rotators in cycle 1.` */
export function describeRuleLine({ instance, sentence }: RuleLine): string {
  return [...instance.refs.map(formatSource), sentence].join(' ');
}
