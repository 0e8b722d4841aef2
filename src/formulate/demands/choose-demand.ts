import type { RotationId } from '../../domain/ids.ts';
import type { CompetencyRule, SubjectTerm } from '../../domain/programme.ts';
import { deadlineOf } from '../facts/binding.ts';
import type { ProgrammeIndex } from '../facts/programme-index.ts';
import { historyMatches } from '../facts/subject.ts';
import { rulesOfKind, wholeAtLeast, wholeAtMost } from '../rows/competency-rules.ts';

/** What one `choose` rule asks for: how many different rotations out of its subject. */
interface ChooseDemand {
  readonly rule: CompetencyRule;
  readonly terms: readonly SubjectTerm[];
  readonly deadline: number;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** Rotations of the subject that a rotator has done before. */
  done(rotator: number): ReadonlySet<RotationId>;
}

/** Spells out every choose rule. */
export function chooseDemands(index: ProgrammeIndex): readonly ChooseDemand[] {
  return rulesOfKind(index, 'choose').map((rule): ChooseDemand => {
    const terms = rule.subject;
    return {
      rule,
      terms,
      deadline: deadlineOf(index, rule),
      atLeast: wholeAtLeast(rule),
      atMost: wholeAtMost(rule),
      done: (rotator) =>
        new Set(
          index
            .historyOf(rotator)
            .filter((entry) => terms.some((term) => historyMatches(index, term, entry)))
            .map((entry) => entry.rotation),
        ),
    };
  });
}
