import type { Compilation } from './compile-programme.ts';
import type { Obstacle } from './obstacle.ts';
import type { Omission } from './rule-instance.ts';
/** Proofs of infeasibility that need no solve. */
export declare function findObstacles(compilation: Compilation, omissions: readonly Omission[]): readonly Obstacle[];
