import { type Binding, checkEach } from '../facts/competency.ts';
import { holds, isCompetenceFirst, lacksCompetenceFirst } from '../facts/eligible.ts';
import type { Check } from '../facts/finding.ts';
import { offeredTerms, type Stay } from '../facts/review.ts';
import { formatSubject, speaksOf, whereaboutsOf, whereaboutsOfEntry } from '../facts/subject.ts';

/** Whatever is on the right-hand side starts only after something on the left-hand side has ended. */
export const checkBefore: Check = checkEach('before', (binding) =>
  binding.pathway
    .filter((stay) => startsTooEarly(binding, stay))
    .map((stay) => ({
      units: 1,
      stay,
      facts: { subject: formatSubject(binding.rule.subject), follows: formatSubject(binding.rule.then) },
    })),
);

function startsTooEarly(binding: Binding, stay: Stay): boolean {
  const { tables, person, rule, pathway } = binding;
  const cycles = Array.from({ length: stay.last - stay.first + 1 }, (_, index) => stay.first + index);
  if (isCompetenceFirst(rule)) {
    const terms = offeredTerms(stay, stay.first);
    if (terms === null) return false;
    const seat = { tables, person, place: stay, terms, cycle: stay.first };
    return lacksCompetenceFirst(seat, rule, cycles);
  }
  if (!rule.then.some((term) => speaksOf(tables, term, whereaboutsOf(stay)))) return false;
  const done = [
    ...person.history.map(whereaboutsOfEntry),
    ...pathway.filter((other) => other.last < stay.first).map((other) => whereaboutsOf(other)),
  ];
  return !rule.subject.some((term) =>
    term.kind === 'competence'
      ? cycles.every((cycle) => holds(tables, person, term.id, cycle))
      : done.some((where) => speaksOf(tables, term, where)),
  );
}
