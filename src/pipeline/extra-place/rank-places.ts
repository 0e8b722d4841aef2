import { setImmediate } from 'node:timers/promises';
import type { Allocation } from '../../domain/allocation.ts';
import type { Certificate } from '../../domain/certificate.ts';
import type { PlacementId } from '../../domain/ids.ts';
import { isLottery, type Objective } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import type { ExtraPlace, ExtraPlaces } from '../../report/tables/extra-place-table.ts';
import { recomputeBounds } from '../../verify/recompute-bounds.ts';
import { verify } from '../../verify/verify.ts';
import { publishedScale } from '../record/tier-facts.ts';
import { valueVariant, type WorthOptions } from '../record/value-variant.ts';
import { addPlace, isOffered } from './add-place.ts';

/** Values or bounds by tier, in order, in the tiers' own integers; `null` = nothing is known. */
type Vector = readonly (number | null)[];

interface Candidate {
  readonly placement: PlacementId;
  readonly programme: Programme;
  /** No allocation with this place has less, as long as it keeps the tiers above at what they are now. */
  readonly bounds: Vector;
}

/** A place that is being looked at, the `at`-th (from 0) of so many. */
export interface PlaceNews {
  readonly placement: PlacementId;
  readonly at: number;
  readonly of: number;
}

export interface RankOptions extends Omit<WorthOptions, 'timeLimit'> {
  /** Whether there is time to read another place's prices: of a large programme that takes seconds each. */
  readonly mayRead: () => boolean;
  readonly onRead: (place: PlaceNews) => void;
  /** Seconds for the next place, when so many are left; 0 or less = the time is over. */
  readonly secondsFor: (left: number) => number;
  readonly onTry: (place: PlaceNews) => void;
}

/**
 * The best single extra place: one more is tried at each placement, those first whose prices promise most. The prices
 * that prove the run's own bounds prove bounds for every other programme too (they need no solver), so that a place
 * that cannot beat the best one found is not solved. `certificate`: `null` = every place is solved. What the time does not
 * allow is marked.
 */
export async function rankPlaces(
  run: {
    readonly programme: Programme;
    readonly allocation: Allocation;
    readonly certificate: Certificate | null;
  },
  options: RankOptions,
): Promise<ExtraPlaces> {
  const programme = { ...run.programme, objectives: withoutTieBreaks(run.programme.objectives) };
  const now = verify(programme, run.allocation).tiers;
  const names = now.map(({ name }) => name);
  const base = now.map(({ value }) => value);
  const candidates = await listCandidates({ ...run, programme }, names, options);
  let best: Vector = base;
  const places: { readonly place: ExtraPlace; readonly rank: Vector }[] = [];
  for (const [at, candidate] of candidates.entries()) {
    options.onTry({ placement: candidate.placement, at, of: candidates.length });
    const outcome = cannotBeat(candidate.bounds, { best, base })
      ? describe(candidate, { kind: 'ruled-out', proved: false }, candidate.bounds, names)
      : await solve(candidate, { names, base }, options, candidates.length - at);
    if (outcome.place.kind === 'solved' && compareVectors(outcome.rank, best) < 0) best = outcome.rank;
    places.push(outcome);
  }
  const order = { solved: 0, unknown: 1, 'not-tried': 2, 'ruled-out': 3 };
  places.sort((a, b) => order[a.place.kind] - order[b.place.kind] || compareVectors(a.rank, b.rank));
  return {
    schema: 'placewright.extra-places/1',
    now: now.map(({ name, value }) => ({ name, value: value / publishedScale(name) })),
    places: places.map(({ place }) => place),
  };
}

/**
 * The objectives without those that come last and only choose among equals, for which no place is better. Where somebody's
 * lot comes after stability, as in a run that was replanned, it is as much an aim as any.
 */
function withoutTieBreaks(objectives: readonly Objective[]): readonly Objective[] {
  const last = objectives.findLastIndex(({ tier }) => tier !== 'stability' && !isLottery(tier));
  return objectives.slice(0, last + 1);
}

/** Every place that could be added, those first whose prices promise most; where there was no time to read them, they might promise anything. */
async function listCandidates(
  { programme, allocation, certificate }: Parameters<typeof rankPlaces>[0],
  names: readonly string[],
  { mayRead, onRead, interrupted }: RankOptions,
): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  const places = programme.placements.filter(isOffered);
  for (const [at, { id }] of places.entries()) {
    // Reading is arithmetic from end to end: in between, the wish to stop must get a hearing.
    await setImmediate();
    const changed = addPlace(programme, id);
    const reads = certificate !== null && mayRead() && !interrupted();
    if (reads) onRead({ placement: id, at, of: places.length });
    const proved = reads ? recomputeBounds(changed, allocation, certificate) : [];
    const bounds = names.map((name) => proved.find(({ tier }) => tier === name)?.bound ?? null);
    candidates.push({ placement: id, programme: changed, bounds });
  }
  return candidates.sort((a, b) => compareVectors(a.bounds, b.bounds));
}

/**
 * Whether bounds prove that a place is no better than the best one found. A tier's bound speaks only of allocations that
 * keep the tiers above at their present values, so that the next tier is looked at only where this one cannot improve.
 */
function cannotBeat(
  bounds: Vector,
  { best, base }: { readonly best: Vector; readonly base: Vector },
): boolean {
  for (const [at, least] of bounds.entries()) {
    const reached = best[at] ?? Infinity;
    if (least === null || least < reached) return false;
    if (least > reached) return true;
    if (reached !== base[at]) return false;
  }
  return true;
}

interface Tried {
  readonly place: ExtraPlace;
  readonly rank: Vector;
}

/** Solves a candidate in its share of the time, `left` candidates being still to come, this one among them. */
async function solve(
  candidate: Candidate,
  { names, base }: { readonly names: readonly string[]; readonly base: Vector },
  options: RankOptions,
  left: number,
): Promise<Tried> {
  const open = (kind: 'unknown' | 'not-tried'): Tried =>
    describe(candidate, { kind, proved: false }, candidate.bounds, names);
  const timeLimit = options.secondsFor(left);
  if (timeLimit <= 0 || options.interrupted()) return open('not-tried');
  const worth = await valueVariant(candidate.programme, { ...options, timeLimit });
  if (worth.kind !== 'solved') return open('unknown');
  const found = names.map((name) => worth.verdict.tiers.find((tier) => tier.name === name)?.value ?? null);
  // The allocation as it is may stay with one place more: a search cut short that found nothing better has shown nothing.
  if (!worth.proved && compareVectors(found, base) >= 0) return open('unknown');
  return describe(candidate, { kind: 'solved', proved: worth.proved }, found, names);
}

function describe(
  { placement }: Candidate,
  how: Pick<ExtraPlace, 'kind' | 'proved'>,
  rank: Vector,
  names: readonly string[],
): Tried {
  const tiers = names.map((name, at) => {
    const value = rank[at] ?? null;
    return { name, value: value === null ? null : value / publishedScale(name) };
  });
  return { place: { placement, ...how, tiers }, rank };
}

/** Lexicographic; what is not known could be anything, and comes first. */
function compareVectors(a: Vector, b: Vector): number {
  for (const [at, value] of a.entries()) {
    const [left, right] = [value ?? -Infinity, b[at] ?? -Infinity];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
