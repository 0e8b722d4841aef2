import type { Component } from '../model/components.ts';
import { evaluateModel, type TierValue } from '../model/evaluate-model.ts';
import type { TierResult } from '../model/tier-result.ts';

/**
 * Lower bounds that are proved already, by tier and component. They hold while every tier before comes to what it comes to in the known
 * allocation; no tier may have slack.
 */
export class KnownBounds {
  readonly #tiers: ReadonlyMap<string, { readonly value: number; readonly bounds: readonly number[] }>;
  readonly #none: readonly number[];
  #isAlike = true;

  /** An allocation (choices, by component), and what is claimed of it; no claims, no bounds. */
  constructor(
    parts: readonly Component[],
    chosen: readonly (Int32Array | null)[],
    claims: readonly TierResult[],
  ) {
    this.#none = parts.map(() => -Infinity);
    const own = joinNumbers(
      parts.map(({ model }, part) => evaluateModel(model, chosen[part] ?? new Int32Array(0)).values),
    );
    this.#tiers = new Map(
      claims.map(({ name, value, bound, proved }, at) => {
        const lone = parts.length === 1 ? [bound] : this.#none;
        return [name, { value, bounds: proved ? own.map((numbers) => numbers[at]!) : lone }];
      }),
    );
  }

  /** Of a tier, one a component; −Infinity where nothing is proved. */
  of(name: string): readonly number[] {
    return (this.#isAlike ? this.#tiers.get(name)?.bounds : undefined) ?? this.#none;
  }

  /** Takes note of what a tier has come to. */
  meet({ name, value }: Pick<TierResult, 'name' | 'value'>): void {
    this.#isAlike &&= this.#tiers.get(name)?.value === value;
  }
}

/** Each component's part in what is published of a value: who carries less than the worst load counts in none. */
function joinNumbers(parts: readonly (readonly TierValue[])[]): readonly (readonly number[])[] {
  const worst = parts[0]?.map((_, t) => Math.max(...parts.map((values) => worstOf(values[t]!))));
  return parts.map((values) =>
    values.flatMap((value, t) => {
      if (value.kind === 'sum') return [value.total];
      return value.kind === 'bottleneck' ? [value.worst, value.worst === worst?.[t] ? value.count : 0] : [];
    }),
  );
}

function worstOf(value: TierValue): number {
  return value.kind === 'bottleneck' ? value.worst : 0;
}
