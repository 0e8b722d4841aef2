import type { PlacementId } from '../../domain/ids.ts';
import type { SlotTerms } from '../../domain/programme.ts';
import { roundedQuotient } from '../../domain/units.ts';
import { isEligible, offeredIn } from './eligible.ts';
import type { Person, Place, Tables } from './tables.ts';
import { valuePlaces, wishesIn } from './wishes.ts';

/** The most that one cycle can dissatisfy: what being unplaced costs, and being where one may not be. */
const MOST = 1000;

/** What being at a placement (or at none) in one workable cycle means to a rotator. */
export interface Opinion {
  /** 0 … 1000. */
  readonly dissatisfaction: number;
  /** 1 + the number of open placements that are less dissatisfying; `null` without wishes that could be met, at a placement that is not open, or at none. */
  readonly rank: number | null;
  /** No open placement is more dissatisfying, and some are less. */
  readonly isWorst: boolean;
  /** The least and the most that any open placement dissatisfies: a first choice and a last one; 0 without wishes. */
  readonly least: number;
  readonly most: number;
  /** Placements open to the rotator in the cycle; 0 when the rotator wishes for nothing at all. */
  readonly open: number;
  /** Some wish is about a placement that is open. */
  readonly hasWishes: boolean;
}

export type AskOpinion = (person: Person, cycle: number, placement: PlacementId | null) => Opinion;

/** What all open placements of one cycle mean to a rotator. */
interface Judgement {
  readonly hasWishes: boolean;
  readonly open: number;
  /** Dissatisfaction with each open placement; empty without wishes. */
  readonly values: ReadonlyMap<PlacementId, number>;
}

/**
 * Opinions follow from the tables alone: each cycle is judged once, however many placements are asked about.
 * `cycle` must be workable for the person.
 */
export function opinionsOf(tables: Tables): AskOpinion {
  const offered = offeredByProfession(tables);
  const known = new Map<Person, Map<number, Judgement>>();
  return (person, cycle, placement) => {
    const judged = known.get(person) ?? new Map<number, Judgement>();
    known.set(person, judged);
    const judgement = judged.get(cycle) ?? judge(tables, { person, cycle, offered });
    judged.set(cycle, judgement);
    return opinionOn(placement, judgement);
  };
}

type Offers = readonly { readonly place: Place; readonly terms: SlotTerms }[];

interface Question {
  readonly person: Person;
  readonly cycle: number;
  readonly offered: (profession: string, cycle: number) => Offers;
}

function judge(tables: Tables, { person, cycle, offered }: Question): Judgement {
  if (person.preferences.length === 0) return { open: 0, hasWishes: false, values: new Map() };
  const open: Place[] = [];
  for (const { place, terms } of offered(person.rotator.profession, cycle)) {
    if (isEligible({ tables, person, place, terms, cycle })) open.push(place);
  }
  const kinds = wishesIn(person.preferences, cycle, open);
  if (kinds.length === 0) return { open: open.length, hasWishes: false, values: new Map() };
  const weight = kinds.reduce((sum, kind) => sum + kind.weight, 0);
  const byKind = kinds.map((kind) => valuePlaces(kind, open));
  const values = new Map(
    open.map(({ placement }, index) => {
      const weighted = kinds.reduce((sum, kind, k) => sum + kind.weight * (byKind[k]?.[index] ?? 0), 0);
      return [placement.id, roundedQuotient(weighted, weight)];
    }),
  );
  return { open: open.length, hasWishes: true, values };
}

function opinionOn(placement: PlacementId | null, { open, hasWishes, values }: Judgement): Opinion {
  const all = hasWishes ? [...values.values()] : [0];
  const seen = { open, hasWishes, least: Math.min(...all), most: Math.max(...all) };
  if (placement === null) return { dissatisfaction: MOST, rank: null, isWorst: true, ...seen };
  if (!hasWishes) return { dissatisfaction: 0, rank: null, isWorst: false, ...seen };
  const own = values.get(placement);
  if (own === undefined) return { dissatisfaction: MOST, rank: null, isWorst: true, ...seen };
  const better = all.filter((value) => value < own).length;
  return { dissatisfaction: own, rank: 1 + better, isWorst: better > 0 && seen.most === own, ...seen };
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
