/** Parts of the time left that an attempt at a proof may take: before larger neighbourhoods are tried, and at the end (0: none is made). */
export interface ProofShares {
  readonly quick: number;
  readonly last: number;
}
/** Where nothing waits for the time. */
export const WHOLE_SHARES: ProofShares = { quick: 0.5, last: 1 };
/** Where other tiers wait for it. */
export const SPARED_SHARES: ProofShares = { quick: 0.15, last: 0.25 };
