import { wholeMonthsBetween } from '../../domain/calendar.ts';
import type { CompetencyRule, SlotTerms } from '../../domain/programme.ts';
import type { SourceRef } from '../../domain/source.ts';
import { offeredTerms } from './review.ts';
import { speaksOf } from './subject.ts';
import type { Person, Place, Tables } from './tables.ts';
import type { Facts } from './verdict.ts';

/** Rules that say, of one rotator and one slot, whether the two may meet. */
export type EligibilityRule =
  | 'profession'
  | 'band'
  | 'driver'
  | 'seven-day'
  | 'registration'
  | 'travel'
  | 'competence';

/** One rotator before one slot. */
interface Seat {
  readonly tables: Tables;
  readonly person: Person;
  readonly place: Place;
  readonly terms: SlotTerms;
  readonly cycle: number;
}

interface Barrier {
  readonly stops: (seat: Seat) => boolean;
  /** Called only when it stops. */
  readonly refs: (seat: Seat) => (SourceRef | undefined)[];
  readonly facts: (seat: Seat) => Facts;
}

export const BARRIERS: Readonly<Record<EligibilityRule, Barrier>> = {
  profession: {
    stops: ({ person, place }) =>
      place.rotation.professions.length > 0 &&
      !place.rotation.professions.includes(person.rotator.profession),
    refs: ({ person, place }) => [person.rotator.at, place.rotation.at],
    facts: ({ person, place }) => ({
      profession: person.rotator.profession,
      allowed: place.rotation.professions.join(';'),
    }),
  },
  band: {
    stops: ({ person, terms }) => {
      const { band } = person.rotator;
      if (band === null) return false;
      return (
        (terms.minBand !== null && band < terms.minBand) || (terms.maxBand !== null && band > terms.maxBand)
      );
    },
    refs: ({ person, terms }) => [person.rotator.at, terms.at],
    facts: ({ person, terms }) => ({
      band: person.rotator.band ?? '',
      minBand: terms.minBand ?? '',
      maxBand: terms.maxBand ?? '',
    }),
  },
  driver: {
    stops: ({ person, terms }) => terms.driver && person.rotator.drives === false,
    refs: ({ person, terms }) => [person.rotator.at, terms.at],
    facts: () => ({ drives: 'no' }),
  },
  'seven-day': {
    stops: ({ person, terms }) => terms.sevenDay && person.rotator.sevenDay === false,
    refs: ({ person, terms }) => [person.rotator.at, terms.at],
    facts: () => ({ sevenDay: 'no' }),
  },
  registration: {
    stops: (seat) =>
      seat.terms.minMonthsRegistered !== null && monthsRegistered(seat) < seat.terms.minMonthsRegistered,
    refs: ({ person, terms }) => [person.rotator.at, terms.at],
    facts: (seat) => ({ months: monthsRegistered(seat), required: seat.terms.minMonthsRegistered ?? 0 }),
  },
  travel: {
    stops: ({ person, place }) => {
      const most = person.rotator.maxTravelMinutes;
      if (most === null) return false;
      const time = person.travel.get(place.site.id);
      return time !== undefined && time.minutes > most;
    },
    refs: ({ person, place }) => [person.rotator.at, person.travel.get(place.site.id)?.at],
    facts: ({ person, place }) => ({
      minutes: person.travel.get(place.site.id)?.minutes ?? '',
      atMost: person.rotator.maxTravelMinutes ?? '',
    }),
  },
  competence: {
    stops: ({ tables, person, terms, cycle }) =>
      terms.requires.some((competence) => !holds(tables, person, competence, cycle)),
    refs: ({ person, terms }) => [
      person.rotator.at,
      terms.at,
      ...person.competences.filter((row) => terms.requires.includes(row.competence)).map((row) => row.at),
    ],
    facts: ({ tables, person, terms, cycle }) => ({
      lacking: terms.requires.filter((competence) => !holds(tables, person, competence, cycle)).join(';'),
    }),
  },
};

const ALL_BARRIERS: readonly Barrier[] = Object.values(BARRIERS);

/** Places offered in a cycle, in canonical order. */
export function offeredIn(tables: Tables, cycle: number): { place: Place; terms: SlotTerms }[] {
  const offered: { place: Place; terms: SlotTerms }[] = [];
  for (const place of tables.places.values()) {
    const terms = offeredTerms(place, cycle);
    if (terms !== null) offered.push({ place, terms });
  }
  return offered;
}

/**
 * Whether the rotator may be in the slot as far as the two of them are concerned, competency rules of the
 * kinds `experience` and `before` (a competence) included. Capacity, decisions and the pathway do not matter.
 */
export function isEligible(seat: Seat): boolean {
  for (const barrier of ALL_BARRIERS) if (barrier.stops(seat)) return false;
  return !seat.person.rules.some((rule) => rule.strength === 'must' && isBarred(seat, rule));
}

function isBarred(seat: Seat, rule: CompetencyRule): boolean {
  if (rule.kind === 'experience') return lacksExperience(seat, rule);
  return rule.kind === 'before' && isCompetenceFirst(rule) && lacksCompetenceFirst(seat, rule, [seat.cycle]);
}

/** `experience`: the rule speaks of the place and the rotator is registered for too few months in this first cycle. */
export function lacksExperience(seat: Seat, rule: CompetencyRule): boolean {
  return monthsRegistered(seat) * 100 < (rule.atLeast ?? 0) && isAbout(seat, rule.subject);
}

/** `before` whose left-hand side is competences only: a matter of eligibility, not of order. */
export function isCompetenceFirst(rule: CompetencyRule): boolean {
  return rule.subject.length > 0 && rule.subject.every((term) => term.kind === 'competence');
}

/** The rule speaks of the place, and no competence of its left-hand side is held in all of these cycles. */
export function lacksCompetenceFirst(seat: Seat, rule: CompetencyRule, cycles: readonly number[]): boolean {
  if (!isAbout(seat, rule.then)) return false;
  return !rule.subject.some((term) =>
    cycles.every((cycle) => holds(seat.tables, seat.person, term.id, cycle)),
  );
}

function isAbout({ tables, place, terms }: Seat, subject: CompetencyRule['subject']): boolean {
  const where = {
    placement: place.placement.id,
    rotation: place.rotation.id,
    site: place.site.id,
    sevenDay: terms.sevenDay,
  };
  return subject.some((term) => speaksOf(tables, term, where));
}

/** Whole months from registration to the first day of the cycle; 0 when the day is not given. */
export function monthsRegistered({
  tables,
  person,
  cycle,
}: Pick<Seat, 'tables' | 'person' | 'cycle'>): number {
  const span = tables.spans[cycle - 1];
  const from = person.rotator.registeredOn;
  return span === undefined || from === null ? 0 : wholeMonthsBetween(from, span.first);
}

/** Whether a competence (`*` = any) is held from the first to the last day of the cycle. */
export function holds(tables: Tables, person: Person, competence: string, cycle: number): boolean {
  const span = tables.spans[cycle - 1];
  if (span === undefined) return false;
  return person.competences.some(
    (row) =>
      (competence === '*' || row.competence === competence) &&
      (row.gainedOn ?? span.first) <= span.first &&
      (row.expiresOn ?? span.last) >= span.last,
  );
}
