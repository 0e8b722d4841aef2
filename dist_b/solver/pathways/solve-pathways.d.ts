import type { Component } from '../components.ts';
import { type Engine } from '../engine.ts';
import type { StrategyOutcome } from '../strategy.ts';
/**
 * Lexicographic optimum over whole pathways: each agent's own rules live in its graph, only slots and held
 * tiers couple agents. The relaxation is the hull of the pathways, so that its bounds are (nearly) tight.
 */
export declare function solvePathways(engine: Engine, parts: readonly Component[]): Promise<StrategyOutcome>;
