import type { SubjectTerm } from '../../domain/programme.ts';
import { holds, isCompetenceFirst, lacksCompetenceFirst, lacksExperience } from '../facts/eligible.ts';
import { offeredTerms, type Stay } from '../facts/review.ts';
import { speaksOf, whereaboutsOf, whereaboutsOfEntry } from '../facts/subject.ts';
import { type BuildMachines, cyclesOf, type Ground, type RuleMachine } from './rule-machine.ts';

/** Rules about what comes before what: a stay that comes too early is a miss at once. */
export const ORDER_MACHINES: Readonly<Record<'before' | 'experience' | 'first', BuildMachines>> = {
  before: beforeMachine,
  experience: ({ tables, person, rule }) => [
    {
      ...offend,
      effectOf: (stay) => {
        const terms = offeredTerms(stay, stay.first);
        return terms !== null &&
          lacksExperience({ tables, person, place: stay, terms, cycle: stay.first }, rule)
          ? 1
          : 0;
      },
    },
  ],
  first: ({ tables, person, rule }) =>
    person.history.length > 0
      ? []
      : [
          {
            start: 0,
            effectOf: (stay) => {
              const isIn = rule.subject.some((term) => speaksOf(tables, term, whereaboutsOf(stay)));
              return isIn === (rule.atMost !== 0) ? 1 : 2;
            },
            step: (state, effect) =>
              effect === 0 ? { state, misses: 0 } : { state: 1, misses: state === 0 ? effect - 1 : 0 },
            close: () => 0,
          },
        ],
};

/** Every offending stay is a miss of its own. */
const offend: Pick<RuleMachine, 'start' | 'step' | 'close'> = {
  start: 0,
  step: (state, effect) => ({ state, misses: effect }),
  close: () => 0,
};

const ASKS = 1;
const GIVES = 2;

function beforeMachine({ tables, person, rule }: Ground): readonly RuleMachine[] {
  if (isCompetenceFirst(rule)) {
    const effectOf = (stay: Stay): number => {
      const terms = offeredTerms(stay, stay.first);
      const seat = terms === null ? null : { tables, person, place: stay, terms, cycle: stay.first };
      return seat !== null && lacksCompetenceFirst(seat, rule, cyclesOf(stay)) ? 1 : 0;
    };
    return [{ ...offend, effectOf }];
  }
  const speaks = (terms: readonly SubjectTerm[], where: Parameters<typeof speaksOf>[2]): boolean =>
    terms.some((term) => term.kind !== 'competence' && speaksOf(tables, term, where));
  if (person.history.some((entry) => speaks(rule.subject, whereaboutsOfEntry(entry)))) return [];
  const isHeld = (stay: Stay): boolean =>
    rule.subject.some(
      ({ kind, id }) =>
        kind === 'competence' && cyclesOf(stay).every((cycle) => holds(tables, person, id, cycle)),
    );
  return [
    {
      start: 0,
      effectOf: (stay) => {
        const where = whereaboutsOf(stay);
        const asks = speaks(rule.then, where) && !isHeld(stay);
        return (asks ? ASKS : 0) + (speaks(rule.subject, where) ? GIVES : 0);
      },
      step: (state, effect) => ({
        state: state === 1 || (effect & GIVES) !== 0 ? 1 : 0,
        misses: state === 0 && (effect & ASKS) !== 0 ? 1 : 0,
      }),
      close: () => 0,
    },
  ];
}
