import type { CompetencyRule, SubjectTerm } from '../../domain/programme.ts';
import { deadlineOf } from '../facts/binding.ts';
import { type CreditTable, tabulateCredits } from '../facts/credit.ts';
import type { Ground } from '../facts/ground.ts';
import { termGroups } from '../facts/subject.ts';
import { rulesOfKind } from '../rows/competency-rules.ts';

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

/** Spells out every cover rule: `pillar:*` asks for each pillar by itself. */
export function coverDemands(ground: Ground): readonly CoverDemand[] {
  const { index, presence } = ground;
  return rulesOfKind(index, 'cover').flatMap((rule) =>
    termGroups(index, rule.subject).map((terms): CoverDemand => {
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
