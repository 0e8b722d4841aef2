import { compareIds } from '../../domain/ids.ts';
import type { Supervisor } from '../../domain/programme.ts';
import type { SourceRef } from '../../domain/source.ts';
import type { Emitter, Sheet } from '../emit/emitter.ts';
import { instanceOf } from '../facts/rule-instance.ts';

/** A dozen professions that share some supervisors and have others of their own come to this many. */
const MOST_UNIONS = 4096;

/** Rotators that the same supervisors may serve. */
interface SuperviseeClass {
  readonly profession: string;
  /** Kinds the rotation asks for; empty = any. */
  readonly kinds: readonly string[];
  readonly choices: number[];
  /** Rotations that ask for these kinds. */
  readonly refs: Set<SourceRef>;
}

/**
 * All rotators at a site can be matched to places of its named supervisors. By Hall's theorem this holds
 * exactly when, for every set of supervisors, those whom *only* they can serve are no more than their
 * places: one row for each set that some classes of rotators make up.
 * Facts: `site`, `subject` (`site:…` and which of its supervisors), `places`, `kinds` (where all of them ask for some).
 */
export const namedSupervision: Emitter = {
  rows: (sheet) => {
    const { index, occupants } = sheet;
    for (const [site, { id }] of index.programme.sites.entries()) {
      const named = index.programme.supervisors.filter((supervisor) => supervisor.site === id);
      const supervised = index.programme.placements.flatMap((_, at) =>
        index.placementSite[at] === site &&
        (named.length > 0 || index.rotationAt(at).supervisorKinds.length > 0)
          ? [at]
          : [],
      );
      if (supervised.length === 0) continue;
      for (let cycle = 1; cycle <= occupants.periods; cycle += 1) {
        const span = index.spans[cycle - 1]!;
        const present = named.filter(
          ({ from, until }) =>
            (from === null || from <= span.first) && (until === null || until >= span.last),
        );
        addSite(sheet, { site: id, cycle, named, present, classes: classesAt(sheet, supervised, cycle) });
      }
    }
  },
};

function classesAt(
  { index, choices, occupants }: Sheet,
  placements: readonly number[],
  cycle: number,
): readonly SuperviseeClass[] {
  const classes = new Map<string, SuperviseeClass>();
  for (const placement of placements) {
    const { supervisorKinds: kinds, at } = index.rotationAt(placement);
    for (const choice of occupants.of(placement, cycle - 1)) {
      const { profession } = index.rotator(choices.agent[choice]!);
      const key = JSON.stringify([profession, [...kinds].sort()]);
      const members = classes.get(key) ?? { profession, kinds, choices: [], refs: new Set() };
      members.choices.push(choice);
      members.refs.add(at);
      classes.set(key, members);
    }
  }
  return [...classes.values()];
}

function addSite(
  { builder }: Sheet,
  place: {
    readonly site: string;
    readonly cycle: number;
    /** All of the site: those away, or of another kind or profession, are part of the reason. */
    readonly named: readonly Supervisor[];
    readonly present: readonly Supervisor[];
    readonly classes: readonly SuperviseeClass[];
  },
): void {
  const masks = place.classes.map((group) =>
    place.present.reduce(
      (mask, supervisor, at) => (serves(supervisor, group) ? mask | (1n << BigInt(at)) : mask),
      0n,
    ),
  );
  for (const union of connectedUnions(masks)) {
    const inside = place.classes.filter((_, at) => (masks[at]! & ~union) === 0n);
    const supervisors = place.present.filter((_, at) => ((union >> BigInt(at)) & 1n) === 1n);
    const places = supervisors.reduce((sum, supervisor) => sum + supervisor.places, 0);
    const members = inside.flatMap((group) => group.choices).sort((a, b) => a - b);
    // Who needs them changes with who may be placed there; the row stays the one about these supervisors.
    const meant = supervisors.map((supervisor) => place.named.indexOf(supervisor) + 1).join(';');
    const instance = instanceOf('named-supervision', {
      cycle: place.cycle,
      refs: [
        ...place.named.map(({ at }) => at),
        ...new Set(inside.flatMap(({ kinds, refs }) => (kinds.length > 0 ? [...refs] : []))),
      ],
      facts: {
        site: place.site,
        subject: `site:${place.site} ${meant}`,
        places,
        ...(inside.every(({ kinds }) => kinds.length > 0)
          ? { kinds: [...new Set(inside.flatMap(({ kinds }) => kinds))].sort(compareIds).join(';') }
          : {}),
      },
    });
    builder.addSlotRow(instance, {
      choices: members,
      weights: members.map(() => 1),
      atLeast: null,
      atMost: places,
      miss: null,
    });
  }
}

function serves(supervisor: Supervisor, { profession, kinds }: SuperviseeClass): boolean {
  return (
    (supervisor.profession === null || supervisor.profession === profession) &&
    (kinds.length === 0 || (supervisor.kind !== null && kinds.includes(supervisor.kind)))
  );
}

/**
 * Unions of the sets that hang together; a union of sets with nothing in common follows from its parts.
 * Throws `RangeError` rather than build more rows for one site and cycle than any model can bear.
 */
function connectedUnions(sets: readonly bigint[]): ReadonlySet<bigint> {
  const unions = new Set(sets);
  for (const union of unions) {
    for (const set of sets) if ((set & union) !== 0n) unions.add(set | union);
    if (unions.size > MOST_UNIONS)
      throw new RangeError('too many overlapping kinds of supervisor at one site');
  }
  return unions;
}
