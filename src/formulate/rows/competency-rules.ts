import type { CompetencyKind, CompetencyRule } from '../../domain/programme.ts';
import type { ProgrammeIndex } from '../facts/programme-index.ts';
import type { Miss } from './row-builder.ts';

/** The programme's rules of one kind, in the order of the table. */
export function rulesOfKind(index: ProgrammeIndex, kind: CompetencyKind): readonly CompetencyRule[] {
  return index.programme.competencyRules.filter((rule) => rule.kind === kind);
}

/** What a miss of this rule costs; `null` when it is a guarantee. `size` = worth of one whole unit in the row. */
export function missOf(rule: CompetencyRule, size: number): Miss | null {
  return rule.strength === 'must' ? null : { tier: 'competency', weight: rule.weight, size };
}

/** A limit given in hundredths, as a whole count: the least count that satisfies it from below. */
export function wholeAtLeast(rule: CompetencyRule): number | null {
  return rule.atLeast === null ? null : Math.ceil(rule.atLeast / 100);
}

/** The greatest whole count within `at_most`. */
export function wholeAtMost(rule: CompetencyRule): number | null {
  return rule.atMost === null ? null : Math.floor(rule.atMost / 100);
}
