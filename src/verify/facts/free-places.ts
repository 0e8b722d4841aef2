import { groupBy } from '../../domain/group-by.ts';
import type { Supervisor } from '../../domain/programme.ts';
import { type Demand, matchDemand } from './matching.ts';
import type { Review, Slot } from './review.ts';
import { isThere, needsNamed, serves } from './supervisors.ts';

/** What could still be taken up in a slot, in hundredths of its unit, by somebody who stays as long as its rotation lasts. */
export interface FreePlaces {
  /** As far as capacity and supervision allow, nobody else joining the site. */
  readonly alone: number;
  /** The same once the slots before it at the site are filled up: these add up over slots that share supervisors. */
  readonly together: number;
  /** The latter whether or not a whole stay fits: the rest of the vacancies lacks supervisors. */
  readonly supervised: number;
}

/** The free places of slots; all of one site and cycle must be among them. `vacancies`: what capacity alone leaves. */
export function findFreePlaces(
  { tables: { programme, people, spans } }: Review,
  slots: readonly Slot[],
  vacancies: (slot: Slot) => number,
): ReadonlyMap<Slot, FreePlaces> {
  const professions = [...new Set([...people.values()].map(({ rotator }) => rotator.profession))];
  const bySite = groupBy(programme.supervisors, ({ site }) => site);
  const room = (slot: Slot): number => Math.min(vacancies(slot), 100 * unfilledRatio(slot));
  const free = new Map<Slot, SlotRoom>(
    slots.map((slot) => [slot, { alone: room(slot), together: room(slot) }]),
  );
  for (const near of groupBy(slots, ({ site, cycle }) => `${cycle} ${site.id}`).values()) {
    const [{ site, cycle }] = near as [Slot];
    const named = bySite.get(site.id) ?? [];
    const bound = near.filter(({ rotation }) => needsNamed(rotation, named));
    const there = named.filter((supervisor) => isThere(supervisor, spans[cycle - 1]!));
    for (const [slot, places] of matchNewcomers(bound, { there, professions, room })) free.set(slot, places);
  }
  return keepToStays(free);
}

/** Of each slot the most that one stay over it, of the whole length of the rotation, finds free in all its cycles. */
function keepToStays(free: ReadonlyMap<Slot, SlotRoom>): ReadonlyMap<Slot, FreePlaces> {
  const byCell = new Map(
    [...free].map(([{ placement, cycle }, places]) => [`${placement.id} ${cycle}`, places]),
  );
  const within = ({ placement, cycle, rotation: { lengthCycles } }: Slot, way: keyof SlotRoom): number => {
    const cyclesFrom = (first: number): number[] => Array.from({ length: lengthCycles }, (_, k) => first + k);
    const freeFrom = (first: number): number =>
      Math.min(...cyclesFrom(first).map((at) => byCell.get(`${placement.id} ${at}`)?.[way] ?? 0));
    return Math.max(...cyclesFrom(cycle - lengthCycles + 1).map(freeFrom));
  };
  return new Map(
    [...free].map(([slot, { together: supervised }]) => [
      slot,
      { alone: within(slot, 'alone'), together: within(slot, 'together'), supervised },
    ]),
  );
}

/** Heads that the ratio of supervisors leaves. */
function unfilledRatio({ terms, stays }: Slot): number {
  const { supervisors, rotatorsPerSupervisor: ratio } = terms;
  return supervisors === null || ratio === null ? Infinity : Math.max(0, supervisors * ratio - stays.length);
}

type SlotRoom = Pick<FreePlaces, 'alone' | 'together'>;

/** How many more the named supervisors of a site could take in each slot beside those whom they have. */
function matchNewcomers(
  slots: readonly Slot[],
  occupied: {
    readonly there: readonly Supervisor[];
    readonly professions: readonly string[];
    readonly room: (slot: Slot) => number;
  },
): ReadonlyMap<Slot, SlotRoom> {
  const { there, professions, room } = occupied;
  const supply = there.map(({ places }) => places);
  const whoServe = (test: (supervisor: Supervisor) => boolean): number[] =>
    there.flatMap((supervisor, at) => (test(supervisor) ? [at] : []));
  const present = slots.flatMap(({ stays, rotation }) =>
    [...groupBy(stays, ({ person }) => person.rotator.profession)].map(([profession, group]) => ({
      heads: group.length,
      servedBy: whoServe((each) => serves(each, profession, rotation)),
    })),
  );
  const newcomers = slots.map((slot) => {
    const { professions: listed } = slot.rotation;
    const open = professions.filter((profession) => listed.length === 0 || listed.includes(profession));
    const servedBy = whoServe((each) => open.some((profession) => serves(each, profession, slot.rotation)));
    return { heads: Math.ceil(room(slot) / 100), servedBy };
  });
  const takenWith = (more: readonly Demand[]): number => matchDemand([...present, ...more], supply).matched;
  const upTo = [0, ...slots.keys()].map((_, count) => takenWith(newcomers.slice(0, count)));
  return new Map(
    slots.map((slot, at) => {
      const alone = takenWith([newcomers[at]!]) - upTo[0]!;
      const together = upTo[at + 1]! - upTo[at]!;
      return [
        slot,
        { alone: Math.min(room(slot), 100 * alone), together: Math.min(room(slot), 100 * together) },
      ];
    }),
  );
}
