import type { PlacementId } from '../domain/ids.ts';
import type { SlotTerms } from '../domain/programme.ts';
import { roundedQuotient } from '../domain/units.ts';
import { isEligible, offeredIn } from './eligible.ts';
import type { Person, Place, Tables } from './tables.ts';
import { valuePlaces, wishesIn } from './wishes.ts';

/** The most that one cycle can dissatisfy: what being unplaced costs, and being where one may not be. */
const MOST = 1000;

/** What being at a placement (or at none) in one workable cycle means to a rotator. */
export interface Opinion {
  /** 0 … 1000. */
  readonly dissatisfaction: number;
  /** 1 + the number of open placements that are less dissatisfying; `null` at a placement that is not open, or at none. */
  readonly rank: number | null;
  /** No open placement is more dissatisfying, and some are less. */
  readonly isWorst: boolean;
  /** Placements open to the rotator in the cycle; 0 when the rotator wishes for nothing at all. */
  readonly open: number;
  /** Some wish is about a placement that is open. */
  readonly hasWishes: boolean;
}

export type AskOpinion = (person: Person, cycle: number, placement: PlacementId | null) => Opinion;

/**
 * Opinions follow from the tables alone: each is worked out once, however many allocations are verified.
 * `cycle` must be workable for the person.
 */
export function opinionsOf(tables: Tables): AskOpinion {
  const offered = offeredByProfession(tables);
  const known = new Map<Person, Map<string, Opinion>>();
  return (person, cycle, placement) => {
    const opinions = known.get(person) ?? new Map<string, Opinion>();
    known.set(person, opinions);
    const key = `${cycle} ${placement ?? ''}`;
    const opinion = opinions.get(key) ?? form(tables, { person, cycle, placement, offered });
    opinions.set(key, opinion);
    return opinion;
  };
}

type Offers = readonly { readonly place: Place; readonly terms: SlotTerms }[];

interface Question {
  readonly person: Person;
  readonly cycle: number;
  readonly placement: PlacementId | null;
  readonly offered: (profession: string, cycle: number) => Offers;
}

function form(tables: Tables, { person, cycle, placement, offered }: Question): Opinion {
  const nowhere = placement === null ? { dissatisfaction: MOST, rank: null, isWorst: true } : null;
  const content = nowhere ?? { dissatisfaction: 0, rank: 1, isWorst: false };
  if (person.preferences.length === 0) return { ...content, open: 0, hasWishes: false };
  const open: Place[] = [];
  for (const { place, terms } of offered(person.rotator.profession, cycle)) {
    if (isEligible({ tables, person, place, terms, cycle })) open.push(place);
  }
  const kinds = wishesIn(person.preferences, cycle, open);
  if (kinds.length === 0) return { ...content, open: open.length, hasWishes: false };
  const seen = { open: open.length, hasWishes: true };
  if (nowhere !== null) return { ...nowhere, ...seen };
  const weight = kinds.reduce((sum, kind) => sum + kind.weight, 0);
  const values = kinds.map((kind) => valuePlaces(kind, open));
  const all = open.map((_, index) => {
    const weighted = kinds.reduce((sum, kind, k) => sum + kind.weight * (values[k]?.[index] ?? 0), 0);
    return roundedQuotient(weighted, weight);
  });
  const own = all[open.findIndex((place) => place.placement.id === placement)];
  if (own === undefined) return { dissatisfaction: MOST, rank: null, isWorst: true, ...seen };
  const better = all.filter((value) => value < own).length;
  const isWorst = better > 0 && all.every((value) => value <= own);
  return { dissatisfaction: own, rank: 1 + better, isWorst, ...seen };
}

function offeredByProfession(tables: Tables): (profession: string, cycle: number) => Offers {
  const known = new Map<string, Offers>();
  return (profession, cycle) => {
    const key = `${cycle} ${profession}`;
    const offers =
      known.get(key) ??
      offeredIn(tables, cycle).filter(
        ({ place: { rotation } }) =>
          rotation.professions.length === 0 || rotation.professions.includes(profession),
      );
    known.set(key, offers);
    return offers;
  };
}
