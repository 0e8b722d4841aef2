import type { RuleInstance } from '../domain/rules.ts';
import { formatSource } from '../domain/source.ts';
import type { Table } from './csv.ts';

/** A rule instance in words for the coordinator: one that cannot hold beside others, or that is broken. */
export interface RuleLine {
  readonly instance: RuleInstance;
  readonly sentence: string;
}

/** `placements.csv:7 Stroke at Evesham has room for 2 rotators in cycle 1.` */
export function describeRuleLine({ instance, sentence }: RuleLine): string {
  return [...instance.refs.map(formatSource), sentence].join(' ');
}

/** `conflict.csv`: the rule instances that cannot hold together, with the lines of the tables they come from. */
export function tabulateConflict(lines: readonly RuleLine[]): Table {
  return {
    columns: ['rule', 'rule_id', 'rotator_id', 'placement_id', 'cycle', 'sources', 'sentence'],
    rows: lines.map(({ instance, sentence }) => [
      instance.rule,
      instance.competencyRule,
      instance.rotator,
      instance.placement,
      instance.cycle,
      instance.refs.map(formatSource).join(';'),
      sentence,
    ]),
  };
}
