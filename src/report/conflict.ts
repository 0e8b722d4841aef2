import { formatSource } from '../domain/source.ts';
import type { Table } from './csv.ts';
import { describeRuleLine, type RuleLine } from './rule-lines.ts';

/** One proof that there is no allocation, in words for the coordinator. */
export interface ToldConflict {
  readonly kind: 'no-pathway' | 'short-supply' | 'slots';
  /** What it comes to, one sentence. */
  readonly finding: string;
  /** The rule instances it rests on; empty when they were not worked out one by one. */
  readonly lines: readonly RuleLine[];
}

/** `conflict.csv`: a row for each rule instance of each conflict, with the lines of the tables it comes from. */
export function tabulateConflicts(conflicts: readonly ToldConflict[]): Table {
  return {
    columns: [
      'conflict',
      'kind',
      'finding',
      'rule',
      'rule_id',
      'rotator_id',
      'placement_id',
      'cycle',
      'sources',
      'sentence',
    ],
    rows: conflicts.flatMap(({ kind, finding, lines }, index) => {
      const head = [index + 1, kind, finding];
      if (lines.length === 0) return [[...head, null, null, null, null, null, null, null]];
      return lines.map(({ instance, sentence }) => [
        ...head,
        instance.rule,
        instance.competencyRule,
        instance.rotator,
        instance.placement,
        instance.cycle,
        instance.refs.map(formatSource).join(';'),
        sentence,
      ]);
    }),
  };
}

/** The conflict as lines of text, the finding first. */
export function describeConflict({ finding, lines }: ToldConflict): readonly string[] {
  return [finding, ...lines.map((line) => `  ${describeRuleLine(line)}`)];
}
