import { ownCohort } from '../../domain/cohort.ts';
import { groupBy } from '../../domain/group-by.ts';
import { compareIds } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Envy } from '../../verify/envy.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { type FairnessMeasures, listMembers, type Member, measureGroup } from './fairness-group.ts';

/** `fairness.json`: figures that may be compared between runs. */
export interface Fairness extends FairnessMeasures {
  readonly schema: 'placewright.fairness/1';
  /** The same figures by attribute. */
  readonly groups: Readonly<Record<GroupedBy, readonly GroupMeasures[]>>;
  readonly rotators: readonly {
    readonly rotator_id: string;
    readonly programme_dissatisfaction: number;
    readonly ledger: number;
    readonly first_choices: number;
    readonly worst_choices: number;
    readonly unplaced_cycles: number;
    /** Whose pathway the rotator would rather have had; `null` when this was not worked out. */
    readonly envies:
      | readonly { readonly rotator_id: string; readonly gain: number; readonly feasible: boolean }[]
      | null;
  }[];
  readonly rotators_without_wishes: readonly string[];
}

/** A group of too few people says nothing but that it exists. */
export type GroupMeasures =
  | ({ readonly group: string; readonly suppressed: false } & FairnessMeasures)
  | { readonly group: string; readonly suppressed: true };

export const GROUPED_BY = ['profession', 'band', 'hours', 'home_area', 'cohort'] as const;
type GroupedBy = (typeof GROUPED_BY)[number];

/** Fewer people than this could be recognised in the figures of their group. */
const SMALLEST_GROUP = 5;

/** Measures an allocation from what the verifier found; `envy` as `findEnvy` lists it. */
export function measureFairness(
  programme: Programme,
  verdict: Verdict,
  envy: readonly Envy[] | null,
): Fairness {
  const members = listMembers(programme, verdict, envy);
  const groups = GROUPED_BY.map((attribute) => [attribute, measureGroups(members, attribute)] as const);
  return {
    schema: 'placewright.fairness/1',
    ...measureGroup(members),
    groups: Object.fromEntries(groups) as Fairness['groups'],
    rotators_without_wishes: members.flatMap(({ facts }) => (facts.hasWishes ? [] : [facts.rotator])),
    rotators: members.map(({ facts, envies }) => ({
      rotator_id: facts.rotator,
      programme_dissatisfaction: facts.programmeDissatisfaction,
      ledger: facts.ledger,
      first_choices: facts.firstChoices,
      worst_choices: facts.worstChoices,
      unplaced_cycles: facts.unplaced.length,
      envies: envies?.map(({ other, gain, feasible }) => ({ rotator_id: other, gain, feasible })) ?? null,
    })),
  };
}

const ATTRIBUTES: Readonly<Record<GroupedBy, (member: Member) => string>> = {
  profession: ({ rotator }) => rotator.profession,
  band: ({ rotator }) => (rotator.band === null ? 'not given' : String(rotator.band)),
  hours: ({ rotator }) => (rotator.wte < 100 ? 'part-time' : 'full-time'),
  home_area: ({ rotator }) => rotator.homeArea ?? 'not given',
  cohort: ({ rotator }) => ownCohort(rotator.cohort) ?? 'not given',
};

/** Groups in the order of their names. One small group alone could be told from the total, so the next goes with it. */
function measureGroups(members: readonly Member[], attribute: GroupedBy): readonly GroupMeasures[] {
  const groups = [...groupBy(members, ATTRIBUTES[attribute])];
  const bySize = [...groups].sort(([, a], [, b]) => a.length - b.length);
  const small = bySize.filter(([, own]) => own.length < SMALLEST_GROUP);
  const hidden = new Set((small.length === 1 ? bySize.slice(0, 2) : small).map(([group]) => group));
  return groups
    .sort(([a], [b]) => compareIds(a, b))
    .map(([group, own]) =>
      hidden.has(group) ? { group, suppressed: true } : { group, suppressed: false, ...measureGroup(own) },
    );
}
