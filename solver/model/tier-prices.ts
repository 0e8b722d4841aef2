import type { Component } from './components.ts';

/** The prices behind one tier's bound in one component: integers over `scale`. */
export interface TierPrices {
  readonly scale: number;
  /** Of a worst load: the load that not every agent can stay within; else `null`. */
  readonly above: number | null;
  readonly rows: readonly PricedRow[];
  readonly held: readonly PricedHold[];
}

/** A slot row with a price for one unit of it. */
export interface PricedRow {
  readonly tag: number;
  /** Choices that the row counts, and how it weighs each of them. */
  readonly choices: Int32Array;
  readonly weights: Int32Array;
  readonly price: number;
}

/** A held tier with a price for one unit of it; `above`: of the count of agents above that load. */
export interface PricedHold {
  readonly tier: number | null;
  readonly above: number | null;
  readonly price: number;
}

/** The same, with the choice numbers of the whole model. */
export function inWholeModel(prices: TierPrices, part: Component): TierPrices {
  return {
    ...prices,
    rows: prices.rows.map((row) => ({
      ...row,
      choices: row.choices.map((choice) => part.choices[choice]!),
    })),
  };
}
