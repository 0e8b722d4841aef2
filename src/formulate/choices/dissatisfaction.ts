import type { Preference } from '../../domain/programme.ts';
import { roundedQuotient } from '../../domain/units.ts';
import type { PresenceTable } from '../facts/presence.ts';
import { groupByRotator, type ProgrammeIndex } from '../facts/programme-index.ts';
import { lowerBound } from './choices.ts';
import type { EligibilityTable } from './eligibility.ts';

/** Dissatisfaction of a workable cycle without placement, wishes or none. */
export const UNPLACED = 1000;

/** Dissatisfaction (0 … 1000) of one cycle at a placement, by positions; cycle from 1, inside the horizon. */
export interface DissatisfactionTable {
  /** `null` when the placement is not among those the rotator is eligible for in that cycle. */
  of(rotator: number, placement: number, cycle: number): number | null;
  /** 1 + number of placements with a smaller dissatisfaction; `null` when no wish could be met in the cycle, or not eligible. */
  rank(rotator: number, placement: number, cycle: number): number | null;
  /** The rotator has a wish that applies in the cycle; in any cycle when none is scored_. */
  hasWishes(rotator: number, cycle?: number): boolean;
}

/** Works the dissatisfactions out for every workable horizon cycle; decisions and pathway rules play no part. */
export function tabulateDissatisfaction(
  index: ProgrammeIndex,
  presence: PresenceTable,
  eligibility: EligibilityTable,
): DissatisfactionTable {
  const { rotators, preferences } = index.programme;
  const wishes = groupByRotator(preferences);
  const voiced = new Uint8Array(rotators.length);
  const values: (Int32Array | null)[] = new Array<Int32Array | null>(rotators.length * index.horizon).fill(
    null,
  );
  rotators.forEach((rotator, at) => {
    const own = wishes.get(rotator.id);
    if (own === undefined) return;
    const undated = own.every((wish) => wish.cycle === null);
    let former: { readonly open: Int32Array; readonly combined: Int32Array | null } | null = null;
    for (let cycle = 1; cycle <= index.horizon; cycle += 1) {
      if (!presence.workable(at, cycle)) continue;
      const open = eligibility.open(at, cycle);
      const same: boolean = undated && former !== null && equal(former.open, open);
      const combined: Int32Array | null = same ? former!.combined : combineKinds(index, own, open, cycle);
      former = { open, combined };
      if (combined === null) continue;
      values[at * index.horizon + cycle - 1] = combined;
      voiced[at] = 1;
    }
  });
  const find = (rotator: number, placement: number, cycle: number): { at: number; value: number } | null => {
    const open = cycle <= index.horizon ? eligibility.open(rotator, cycle) : new Int32Array(0);
    const at = lowerBound(open, placement);
    if (open[at] !== placement) return null;
    return { at, value: values[rotator * index.horizon + cycle - 1]?.[at] ?? 0 };
  };
  return {
    of: (rotator, placement, cycle) => find(rotator, placement, cycle)?.value ?? null,
    rank: (rotator, placement, cycle) => {
      const found = find(rotator, placement, cycle);
      const all = values[rotator * index.horizon + cycle - 1];
      if (found === null || all === null || all === undefined) return null;
      return 1 + all.filter((value) => value < found.value).length;
    },
    hasWishes: (rotator, cycle) =>
      cycle === undefined ? voiced[rotator] === 1 : values[rotator * index.horizon + cycle - 1] !== null,
  };
}

function equal(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

/** The weighted mean of the kinds' dissatisfactions, aligned with `open`; `null` when no wish applies. */
function combineKinds(
  index: ProgrammeIndex,
  wishes: readonly Preference[],
  open: Int32Array,
  cycle: number,
): Int32Array | null {
  const kinds = [...new Set(wishes.map((wish) => wish.target.kind))].sort();
  const voices: { weight: number; values: readonly number[] }[] = [];
  for (const kind of kinds) {
    const ofKind = wishes.filter((wish) => wish.target.kind === kind);
    const dated = ofKind.filter((wish) => wish.cycle === cycle);
    const current = dated.length > 0 ? dated : ofKind.filter((wish) => wish.cycle === null);
    const ids = Array.from(open, (placement) => idOf(index, kind, placement));
    const named = new Set(ids);
    const applying = current.filter((wish) => named.has(wish.target.id));
    if (applying.length === 0) continue;
    const scored = applying.every((wish) => wish.score !== null);
    voices.push({
      weight: Math.max(...applying.map((wish) => wish.weight)),
      values: scored ? valuesByScore(applying, ids) : valuesByRank(applying, ids),
    });
  }
  if (voices.length === 0) return null;
  const total = voices.reduce((sum, voice) => sum + voice.weight, 0);
  return Int32Array.from(open, (_, at) =>
    roundedQuotient(
      voices.reduce((sum, voice) => sum + voice.weight * voice.values[at]!, 0),
      total,
    ),
  );
}

/** Tie groups stand at the mean of the positions they share; placements without a rank form the last group. */
function valuesByRank(wishes: readonly Preference[], ids: readonly (string | null)[]): readonly number[] {
  const best = new Map<string, number>();
  for (const { target, rank } of wishes) {
    if (rank !== null) best.set(target.id, Math.min(rank, best.get(target.id) ?? rank));
  }
  const ranks = ids.map((id) => (id === null ? undefined : best.get(id)) ?? Infinity);
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, 1 + (sizes.get(rank) ?? 0));
  const value = new Map<number, number>();
  let better = 0;
  for (const [rank, size] of [...sizes].sort(([a], [b]) => a - b)) {
    value.set(
      rank,
      ids.length === 1 ? 0 : roundedQuotient(1000 * (2 * better + size - 1), 2 * (ids.length - 1)),
    );
    better += size;
  }
  return ranks.map((rank) => value.get(rank)!);
}

/** Scores turned into 0 … 1000 linearly; what is not scored stands at the lowest score, or 0 if that is lower. */
function valuesByScore(wishes: readonly Preference[], ids: readonly (string | null)[]): readonly number[] {
  const best = new Map<string, number>();
  for (const { target, score } of wishes) {
    if (score !== null) best.set(target.id, Math.max(score, best.get(target.id) ?? score));
  }
  const known = wishes.flatMap(({ score }) => (score === null ? [] : [score]));
  const scores = ids.map((id) => (id === null ? undefined : best.get(id)));
  const highest = Math.max(...known);
  const lowest = scores.includes(undefined) ? Math.min(0, ...known) : Math.min(...known);
  return scores.map((score) =>
    highest === lowest ? 0 : roundedQuotient(1000 * (highest - (score ?? lowest)), highest - lowest),
  );
}

function idOf(index: ProgrammeIndex, kind: Preference['target']['kind'], placement: number): string | null {
  const { id, rotation, site } = index.placement(placement);
  switch (kind) {
    case 'placement':
      return id;
    case 'rotation':
      return rotation;
    case 'site':
      return site;
    case 'area':
      return index.siteAt(placement).area;
  }
}
