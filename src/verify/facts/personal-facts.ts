import type { Day } from '../../domain/calendar.ts';
import { creditsOf } from './credit.ts';
import { unplacedCycles, workableCycles } from './idle.ts';
import type { AskOpinion, Opinion } from './opinion.ts';
import { type Review, type Stay, stayIn } from './review.ts';
import type { Person } from './tables.ts';
import type { AssignmentFacts, RotatorFacts } from './verdict.ts';

/** One workable cycle of the horizon, as its rotator sees it. */
interface CycleView {
  readonly cycle: number;
  readonly stay: Stay | null;
  readonly opinion: Opinion;
  /** 0 when unplaced by decision. */
  readonly dissatisfaction: number;
  /** Workable, without a placement, and not so by decision. */
  readonly isUnplaced: boolean;
}

/** One rotator's horizon. */
export interface PersonView {
  readonly person: Person;
  readonly pathway: readonly Stay[];
  readonly cycles: readonly CycleView[];
  readonly facts: RotatorFacts;
}

/** Every rotator's view of the horizon, by rotator. */
export function viewPeople(review: Review, ask: AskOpinion): PersonView[] {
  return [...review.tables.people.values()].map((person) => {
    const pathway = review.pathways.get(person.rotator.id) ?? [];
    const workable = workableCycles(review.tables, person);
    const unplaced = unplacedCycles(review.tables, person, pathway);
    const cycles = workable.map((cycle): CycleView => {
      const stay = stayIn(pathway, cycle);
      const opinion = ask(person, cycle, stay?.placement.id ?? null);
      const isUnplaced = unplaced.includes(cycle);
      const dissatisfaction = stay === null && !isUnplaced ? 0 : opinion.dissatisfaction;
      return { cycle, stay, opinion, dissatisfaction, isUnplaced };
    });
    const voiced = cycles.filter((view) => view.stay !== null || view.isUnplaced);
    const placed = cycles.filter((view) => view.stay !== null && view.opinion.hasWishes);
    const facts = {
      rotator: person.rotator.id,
      programmeDissatisfaction: person.ledger + cycles.reduce((sum, view) => sum + view.dissatisfaction, 0),
      ledger: person.ledger,
      least: voiced.reduce((sum, view) => sum + view.opinion.least, 0),
      most: voiced.reduce((sum, view) => sum + view.opinion.most, 0),
      workable,
      unplaced,
      hasWishes: cycles.some((view) => view.opinion.hasWishes),
      firstChoices: placed.filter((view) => view.opinion.rank === 1).length,
      worstChoices: placed.filter((view) => view.opinion.isWorst).length,
    };
    return { person, pathway, cycles, facts };
  });
}

/** Every assignment inside the horizon, by rotator, then cycle. */
export function listAssignments(review: Review, people: readonly PersonView[]): AssignmentFacts[] {
  return people.flatMap(({ person, pathway, cycles }) =>
    pathway
      .filter((stay) => !stay.future)
      .map((stay): AssignmentFacts => {
        const own = cycles.filter((view) => view.cycle >= stay.first && view.cycle <= stay.last);
        return {
          rotator: person.rotator.id,
          placement: stay.placement.id,
          cycle: stay.first,
          length: stay.last - stay.first + 1,
          ...presentDays(stay),
          rank: own[0]?.opinion.rank ?? null,
          dissatisfaction: own.reduce((sum, view) => sum + view.dissatisfaction, 0),
          credits: creditsOf(review.tables, stay),
        };
      }),
  );
}

/** First and last day present; of a cycle in which the rotator is never there, the bounds of that cycle. */
function presentDays({ person, first, last }: Stay): { startsOn: Day; endsOn: Day } {
  const [start, end] = [person.presence[first - 1], person.presence[last - 1]];
  if (start === undefined || end === undefined) throw new RangeError('an assignment outside the programme');
  return { startsOn: start.first, endsOn: end.last };
}
