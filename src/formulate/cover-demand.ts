import type { CompetencyRule, SubjectTerm } from '../domain/programme.ts';
import { deadlineOf } from './binding.ts';
import { rulesOfKind } from './competency-rules.ts';
import { type CreditTable, tabulateCredits } from './credit.ts';
import type { Ground } from './ground.ts';
import { termGroups } from './subject.ts';

/** What one `cover` rule asks for in one group of its subject. Credits are in hundredths. */
export interface CoverDemand {
  readonly rule: CompetencyRule;
  readonly terms: readonly SubjectTerm[];
  /** Last cycle that counts. */
  readonly deadline: number;
  readonly required: number;
  readonly credits: CreditTable;
  /** Credits a rotator brings from history. */
  had(rotator: number): number;
}

/** Spells out every cover rule: `pillar:*` and a blank subject ask for each pillar by itself. */
export function coverDemands(ground: Ground): readonly CoverDemand[] {
  const { index, presence } = ground;
  return rulesOfKind(index, 'cover').flatMap((rule) =>
    termGroups(index, rule.subject, 'pillar').map((terms): CoverDemand => {
      const credits = tabulateCredits(index, presence, terms);
      return {
        rule,
        terms,
        deadline: deadlineOf(index, rule),
        required: rule.atLeast ?? 100,
        credits,
        had: (rotator) =>
          index.historyOf(rotator).reduce((sum, entry) => sum + credits.ofHistory(rotator, entry), 0),
      };
    }),
  );
}
