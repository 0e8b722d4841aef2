import { type Allocation, type Assignment, compareAssignments } from '../../src/domain/allocation.ts';
import type { Objective } from '../../src/domain/objective.ts';
import type { Programme, Rotator } from '../../src/domain/programme.ts';
import { openReview } from '../../src/verify/facts/review.ts';
import { indexTables } from '../../src/verify/facts/tables.ts';
import type { TierValue } from '../../src/verify/facts/verdict.ts';
import { hasFinding } from '../../src/verify/rules/checks.ts';
import { verifierOf } from '../../src/verify/verify.ts';

/** What trying every allocation comes to. */
export interface Enumeration {
  readonly feasible: boolean;
  /** Tiers of the first of the best allocations (of all of them, unless there is slack); empty when infeasible. */
  readonly tiers: readonly TierValue[];
  /** Every allocation (completion included) that no other beats, slack allowed for. */
  readonly optimal: readonly Allocation[];
  /** How many accepted allocations there are. */
  readonly accepted: number;
  /** How often the verifier was asked. */
  readonly verified: number;
}

/**
 * The best allocations of a tiny programme, by trying them all and asking the verifier. Throws `RangeError`
 * when more than `limit` verdicts are needed.
 */
export function bruteForce(programme: Programme, limit = 200_000): Enumeration {
  const count = { verified: 0 };
  const accepted = [...acceptedAllocations(programme, { count, limit, arrange: (pathways) => pathways })];
  const best = keepBest(accepted, programme.objectives);
  return {
    feasible: accepted.length > 0,
    tiers: best[0]?.tiers ?? [],
    optimal: best.map(({ allocation }) => allocation),
    accepted: accepted.length,
    verified: count.verified,
  };
}

/** Tier values of every accepted allocation of a tiny programme, by the verifier. */
export function everyOutcome(programme: Programme, limit = 200_000): readonly (readonly TierValue[])[] {
  const search = { count: { verified: 0 }, limit, arrange: <Row>(rows: Row): Row => rows };
  return [...acceptedAllocations(programme, search)].map(({ tiers }) => tiers);
}

/** The most that a tier may come to when its best is known: its slack, where the objectives give it one. */
export function mostAllowed(objectives: readonly Objective[], name: string, best: number): number {
  const slack = objectives.find((objective) => objective.tier === name)?.slack;
  return best + (slack === undefined ? 0 : slackOf(slack, best));
}

/** Some accepted allocation of a tiny programme, or `null` when there is none; `pick(n)` chooses one of 0 … n − 1. */
export function findAllocation(programme: Programme, pick: (choices: number) => number): Allocation | null {
  const arrange = <Row>(rows: readonly Row[]): Row[] => {
    const left = [...rows];
    return rows.flatMap(() => left.splice(pick(left.length), 1));
  };
  const search = acceptedAllocations(programme, { count: { verified: 0 }, limit: 200_000, arrange });
  for (const { allocation } of search) return allocation;
  return null;
}

interface Search {
  readonly count: { verified: number };
  readonly limit: number;
  readonly arrange: (pathways: Assignment[][]) => Assignment[][];
}

/**
 * Knows no rule and no program: what a rotator's pathway breaks alone it also breaks in company (pairs
 * excepted), so such pathways and partial allocations are not followed up.
 */
function* acceptedAllocations(
  programme: Programme,
  { count, limit, arrange }: Search,
): Generator<Candidate, void, undefined> {
  const judge = verifierOf(programme);
  const tables = indexTables(programme);
  /** Some breach is about these rotators or about a slot, and so stays whoever else comes. */
  const isHopeless = (allocation: Allocation, decided: readonly Rotator[]): boolean => {
    count.verified += 1;
    if (count.verified > limit) throw new RangeError(`more than ${limit} verdicts: too many to try them all`);
    const ids = new Set(decided.map((rotator) => rotator.id));
    // The checks alone: a whole verdict is wanted only of what comes to an allocation.
    return hasFinding(
      openReview(tables, allocation),
      ({ strength, rotator }, rule) =>
        strength === 'must' && rule !== 'pair' && (rotator === null || ids.has(rotator)),
    );
  };
  const hopeless = new Map<Assignment[], boolean>();
  const isHopelessAlone = (rotator: Rotator, pathway: Assignment[]): boolean => {
    const known = hopeless.get(pathway) ?? isHopeless(toAllocation(programme, pathway), [rotator]);
    hopeless.set(pathway, known);
    return known;
  };
  const own = programme.rotators.map((rotator) => arrange(pathwaysOf(programme, rotator)));
  function* extend(index: number, chosen: readonly Assignment[]): Generator<Candidate, void, undefined> {
    const allocation = toAllocation(programme, chosen);
    if (isHopeless(allocation, programme.rotators.slice(0, index))) return;
    const rotator = programme.rotators[index];
    if (rotator === undefined) {
      const { accepted, tiers } = judge(allocation);
      if (accepted) yield { tiers, allocation };
      return;
    }
    for (const pathway of own[index] ?? []) {
      if (!isHopelessAlone(rotator, pathway)) yield* extend(index + 1, [...chosen, ...pathway]);
    }
  }
  yield* extend(0, []);
}

interface Candidate {
  readonly tiers: readonly TierValue[];
  readonly allocation: Allocation;
}

/** Lexicographic order of tiers; a tier with a vector is compared by it. */
export function compareTiers(a: readonly TierValue[], b: readonly TierValue[]): number {
  for (const [index, tier] of a.entries()) {
    const order = compareTier(tier, b[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareTier(a: TierValue | undefined, b: TierValue | undefined): number {
  const mine = [a?.value ?? 0, ...(a?.vector ?? [])];
  const theirs = [b?.value ?? 0, ...(b?.vector ?? [])];
  const index = mine.findIndex((value, position) => value !== theirs[position]);
  return index < 0 ? 0 : (mine[index] ?? 0) - (theirs[index] ?? 0);
}

/** Every sequence of stays and idle cycles of one rotator, rules aside. */
function pathwaysOf(programme: Programme, rotator: Rotator): Assignment[][] {
  const { cycles, programmeCycles } = programme.settings;
  const goesOn =
    programmeCycles > cycles && programme.competencyRules.some((rule) => rule.strength === 'must');
  const last = goesOn ? programmeCycles : cycles;
  const lengths = new Map(programme.rotations.map((rotation) => [rotation.id, rotation.lengthCycles]));
  const from = (cycle: number): Assignment[][] => {
    if (cycle > last) return [[]];
    const pathways = from(cycle + 1);
    for (const placement of programme.placements) {
      const length = lengths.get(placement.rotation) ?? 1;
      const end = cycle + length - 1;
      const straddles = cycle <= cycles && end > cycles;
      if (end > last || straddles) continue;
      const assignment = { rotator: rotator.id, placement: placement.id, cycle, length };
      for (const rest of from(end + 1)) pathways.push([assignment, ...rest]);
    }
    return pathways;
  };
  return from(1);
}

function toAllocation(programme: Programme, chosen: readonly Assignment[]): Allocation {
  const inHorizon = (assignment: Assignment): boolean => assignment.cycle <= programme.settings.cycles;
  return {
    assignments: chosen.filter(inHorizon).sort(compareAssignments),
    completion: chosen.filter((assignment) => !inHorizon(assignment)).sort(compareAssignments),
  };
}

/**
 * Tier by tier: the least value, then everything within its slack. Counts that follow a tier with slack are told and not sought. What no
 * later tier has need of goes back to the tiers with slack, in their order, before a tie is broken.
 */
function keepBest(candidates: readonly Candidate[], objectives: readonly Objective[]): readonly Candidate[] {
  let left = candidates;
  const names = candidates[0]?.tiers.map((tier) => tier.name) ?? [];
  const hasSlack = (name: string): boolean => mostAllowed(objectives, name, 1_000_000) > 1_000_000;
  const keep = (name: string, slack: (least: number) => number): void => {
    const index = names.indexOf(name);
    const least = left.map((candidate) => candidate.tiers[index]).toSorted(compareTier)[0];
    const most = slack(least?.value ?? 0);
    left = left.filter(({ tiers: own }) =>
      most > (least?.value ?? 0) ? (own[index]?.value ?? 0) <= most : compareTier(own[index], least) === 0,
    );
  };
  const sought = names.filter((name) => !(name.endsWith('-count') && hasSlack(name.replace(/-count$/, ''))));
  const decisive = sought.at(-1) === 'lottery-tie' ? sought.slice(0, -1) : sought;
  for (const name of decisive) keep(name, (least) => mostAllowed(objectives, name, least));
  for (const name of decisive.filter(hasSlack)) keep(name, (least) => least);
  for (const name of sought.slice(decisive.length)) keep(name, (least) => least);
  return left;
}

function slackOf(slack: Objective['slack'], best: number): number {
  return slack.kind === 'absolute' ? slack.amount : Math.floor((best * slack.amount) / 10_000);
}
