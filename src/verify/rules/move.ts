import type { SubjectKind } from '../../domain/programme.ts';
import { checkEach, countedInHorizon, wholeUnits } from '../facts/competency.ts';
import type { Check } from '../facts/finding.ts';
import { labelOf, whereaboutsOf } from '../facts/subject.ts';

/** No more than so many changes of site (or area, employer) between one assignment of the horizon and the next. */
export const checkMove: Check = checkEach('move', (binding) => {
  const { tables, rule } = binding;
  const kind = kindOfMove(rule.subject[0]?.kind);
  const labels = countedInHorizon(binding).map((stay) => labelOf(tables, kind, whereaboutsOf(stay)) ?? '');
  const moves = labels.filter((label, index) => index > 0 && label !== labels[index - 1]).length;
  const atMost = rule.atMost ?? 0;
  const units = wholeUnits(moves * 100 - atMost);
  if (units === 0) return [];
  return [{ units, facts: { of: kind, labels: labels.join(';'), moves, atMost } }];
});

function kindOfMove(kind: SubjectKind | undefined): 'site' | 'area' | 'employer' {
  return kind === 'area' || kind === 'employer' ? kind : 'site';
}
