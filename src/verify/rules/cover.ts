import { checkEach, wholeUnits } from '../facts/competency.ts';
import { coverageOf } from '../facts/coverage.ts';
import type { Check } from '../facts/finding.ts';
import { formatSubject } from '../facts/subject.ts';

/** Enough credit in each pillar, or enough cycles in each kind of place, by the deadline. */
export const checkCover: Check = checkEach('cover', (binding) =>
  coverageOf(binding)
    .filter((cover) => cover.total < cover.required)
    .map(({ subject, required, had, total }) => ({
      units: wholeUnits(required - total),
      refs: binding.person.history.map((entry) => entry.at),
      facts: {
        subject: formatSubject(subject),
        required,
        had,
        gained: total - had,
        owed: required - total,
        byCycle: binding.deadline,
      },
    })),
);
