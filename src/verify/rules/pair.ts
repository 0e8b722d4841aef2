import type { Pair } from '../../domain/programme.ts';
import { breach, type Check, type Finding } from '../facts/finding.ts';
import { type Review, type Stay, stayIn } from '../facts/review.ts';
import { known } from '../facts/tables.ts';

/** Pairs together are at the same slot, site or rotation (or both unplaced); pairs apart never are. */
export const checkPair: Check = (review) =>
  review.tables.pairs.flatMap((pair) =>
    pair.kind === 'together' ? findSplits(review, pair) : findMeetings(review, pair),
  );

function findSplits(review: Review, pair: Pair): Finding[] {
  const one = known(review.tables.people, pair.rotator);
  const two = known(review.tables.people, pair.other);
  return cyclesOfBoth(review, pair).flatMap((cycle) => {
    if (one.workable[cycle - 1] !== true || two.workable[cycle - 1] !== true) return [];
    const [mine, theirs] = bothIn(review, pair, cycle);
    if (mine === null && theirs === null) return [];
    if (mine !== null && theirs !== null && haveMet(pair, mine, theirs)) return [];
    return [describe(review, pair, { cycle, mine, theirs })];
  });
}

function findMeetings(review: Review, pair: Pair): Finding[] {
  return cyclesOfBoth(review, pair).flatMap((cycle) => {
    const [mine, theirs] = bothIn(review, pair, cycle);
    if (mine === null || theirs === null || !haveMet(pair, mine, theirs)) return [];
    return [describe(review, pair, { cycle, mine, theirs })];
  });
}

/** Cycles in which both have a pathway: past the horizon only when both go on. */
function cyclesOfBoth({ tables }: Review, pair: Pair): number[] {
  const last = Math.min(
    known(tables.people, pair.rotator).lastCycle,
    known(tables.people, pair.other).lastCycle,
  );
  return Array.from({ length: last }, (_, index) => index + 1);
}

function bothIn({ pathways }: Review, pair: Pair, cycle: number): [Stay | null, Stay | null] {
  return [stayIn(pathways.get(pair.rotator) ?? [], cycle), stayIn(pathways.get(pair.other) ?? [], cycle)];
}

function haveMet(pair: Pair, mine: Stay, theirs: Stay): boolean {
  switch (pair.scope) {
    case 'slot':
      return mine.placement.id === theirs.placement.id;
    case 'site':
      return mine.site.id === theirs.site.id;
    case 'rotation':
      return mine.rotation.id === theirs.rotation.id;
  }
}

function describe(
  { tables }: Review,
  pair: Pair,
  found: { cycle: number; mine: Stay | null; theirs: Stay | null },
): Finding {
  return breach({
    rotator: pair.rotator,
    placement: found.mine?.placement.id ?? null,
    cycle: found.cycle,
    refs: [
      pair.at,
      known(tables.people, pair.rotator).rotator.at,
      known(tables.people, pair.other).rotator.at,
    ],
    facts: {
      other: pair.other,
      kind: pair.kind,
      scope: pair.scope,
      otherPlacement: found.theirs?.placement.id ?? '',
    },
  });
}
