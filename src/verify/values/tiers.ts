import type { RotatorId } from '../../domain/ids.ts';
import type { Objective } from '../../domain/objective.ts';
import type { PersonView } from '../facts/personal-facts.ts';
import { type Review, stayIn } from '../facts/review.ts';
import type { Miss, SlotFacts, TierValue } from '../facts/verdict.ts';
import type { drawTickets, tieBreaksOf } from './lottery.ts';

/** What the tiers are made of. */
interface Outcome {
  readonly review: Review;
  readonly people: readonly PersonView[];
  readonly misses: readonly Miss[];
  readonly slots: readonly SlotFacts[];
  readonly leximin: readonly number[];
  readonly tickets: ReturnType<typeof drawTickets>;
  readonly tieBreak: ReturnType<typeof tieBreaksOf>;
}

/** Every tier of the programme's objectives, in their order. */
export function valueTiers(outcome: Outcome): TierValue[] {
  return outcome.review.tables.programme.objectives.flatMap((objective) => valueTier(outcome, objective));
}

/** Programme dissatisfactions of everybody who has a workable cycle, descending. */
export function sortDissatisfactions(people: readonly PersonView[]): number[] {
  return people
    .filter(({ cycles }) => cycles.length > 0)
    .map(({ facts }) => facts.programmeDissatisfaction)
    .sort((a, b) => b - a);
}

function valueTier(outcome: Outcome, objective: Objective): TierValue[] {
  const { tier } = objective;
  const worst = outcome.leximin[0] ?? 0;
  switch (tier) {
    case 'staffing':
      return [{ name: tier, value: sum(outcome.slots, (slot) => slot.shortfall) }];
    case 'placed':
      return [{ name: tier, value: sum(outcome.people, ({ facts }) => facts.unplaced.length) }];
    case 'competency':
      return [{ name: tier, value: competencyCost(outcome.misses) }];
    case 'worst-off': {
      const count = outcome.leximin.filter((value) => value === worst).length;
      return [
        { name: tier, value: worst },
        { name: 'worst-off-count', value: count },
      ];
    }
    case 'preference':
      return [{ name: tier, value: totalDissatisfaction(outcome) }];
    case 'travel':
      return [{ name: tier, value: totalTravel(outcome) }];
    case 'disruption':
      return [{ name: tier, value: listMoved(outcome.review).length }];
    case 'notice':
      return [{ name: tier, value: sum(listMoved(outcome.review), ({ notice }) => notice) }];
    case 'stability':
      return [{ name: tier, value: countChanges(outcome.review) }];
    case 'lottery':
      return [
        { name: tier, value: weighTickets(outcome) },
        { name: 'lottery-tie', value: sum(outcome.review.allocation.assignments, outcome.tieBreak) },
      ];
    case 'leximin':
      return [{ name: tier, value: worst, vector: outcome.leximin }];
    case 'rank-profile':
      return profileRanks(outcome, objective.variant);
    case 'blend':
      return [{ name: tier, value: 100 * totalDissatisfaction(outcome) + objective.weight * worst }];
  }
}

function competencyCost(misses: readonly Miss[]): number {
  const personal = misses.filter((miss) => miss.rule !== 'minimum-staffing');
  return sum(personal, (miss) => miss.units * miss.weight);
}

function totalDissatisfaction({ people }: Outcome): number {
  return sum(people, ({ cycles }) => sum(cycles, (view) => view.dissatisfaction));
}

function totalTravel({ people }: Outcome): number {
  return sum(people, ({ person, pathway }) =>
    sum(
      pathway.filter((stay) => !stay.future),
      (stay) => (stay.last - stay.first + 1) * (person.travel.get(stay.site.id)?.minutes ?? 0),
    ),
  );
}

/**
 * Rotators who are, in a horizon cycle they can work, not where the baseline has them. `notice` is the number of
 * cycles from the first such cycle to the end of the horizon: the sooner, the more.
 */
function listMoved({ tables, pathways }: Review): readonly { readonly notice: number }[] {
  const { cycles } = tables.settings;
  const first = new Map<RotatorId, number>();
  for (const { rotator, cycle, placement } of tables.programme.baseline) {
    const workable = tables.people.get(rotator)?.workable[cycle - 1] === true;
    if (cycle > cycles || !workable) continue;
    if (stayIn(pathways.get(rotator) ?? [], cycle)?.placement.id === placement) continue;
    first.set(rotator, Math.min(first.get(rotator) ?? cycle, cycle));
  }
  return [...first.values()].map((cycle) => ({ notice: cycles + 1 - cycle }));
}

function countChanges({ tables, pathways }: Review): number {
  const inHorizon = tables.programme.baseline.filter((row) => row.cycle <= tables.settings.cycles);
  return inHorizon.filter(
    (row) => stayIn(pathways.get(row.rotator) ?? [], row.cycle)?.placement.id !== row.placement,
  ).length;
}

function weighTickets({ people, tickets }: Outcome): number {
  return sum(people, ({ person, cycles }) => {
    const own = tickets.get(person.rotator.id) ?? [];
    return sum(cycles, (view) => (own[view.cycle - 1] ?? 0) * view.dissatisfaction);
  });
}

/**
 * `rank-profile-k` counts the rotator-cycles (of rotators with wishes) at rank k or worse; being unplaced is one
 * rank worse than any placement. Generous: fewest at the worst rank first, then at the last two, and so on.
 * Greedy: fewest at any rank but the first, then fewest beyond the second, and so on.
 */
function profileRanks({ people }: Outcome, variant: Objective['variant']): TierValue[] {
  const views = people.flatMap(({ cycles }) => cycles.filter((view) => view.opinion.hasWishes));
  const unplacedRank = 1 + views.reduce((most, view) => Math.max(most, view.opinion.open), 0);
  const tiers: TierValue[] = [];
  for (let rank = 2; rank <= unplacedRank; rank += 1) {
    const atOrBelow = views.filter((view) => rankOf(view, unplacedRank) >= rank);
    tiers.push({ name: `rank-profile-${rank}`, value: atOrBelow.length });
  }
  return variant === 'greedy' ? tiers : tiers.reverse();
}

function rankOf(view: PersonView['cycles'][number], unplacedRank: number): number {
  if (view.stay === null) return view.isUnplaced ? unplacedRank : 1;
  return view.opinion.rank ?? unplacedRank;
}

function sum<Row>(rows: readonly Row[], measure: (row: Row) => number): number {
  return rows.reduce((total, row) => total + measure(row), 0);
}
