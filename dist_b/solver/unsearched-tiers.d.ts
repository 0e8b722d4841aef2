import type { TierResult } from './compact/sum-tier.ts';
import type { Component } from './components.ts';
/** What the tiers from `first` on come to in an allocation, none of them searched for: no cost is below zero, and nothing more is proved. */
export declare function tellUnsearched(parts: readonly Component[], chosen: readonly Int32Array[], first: number): TierResult[];
