import type { Component } from '../components.ts';
import type { Engine } from '../engine.ts';
import type { StrategyOutcome } from '../strategy.ts';
/**
 * Lexicographic optimum over the compact program: one column a choice, one row a primitive. Needs no
 * graphs, so it takes what the pathway strategy cannot hold. `known`: an allocation to begin with, by component.
 */
export declare function solveCompact(engine: Engine, parts: readonly Component[], known?: readonly (Int32Array | null)[]): Promise<StrategyOutcome>;
