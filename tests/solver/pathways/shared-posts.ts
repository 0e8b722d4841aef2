import fc from 'fast-check';
import { loadBackend } from '../../../solver/backends/load.ts';
import { separateModel } from '../../../solver/model/components.ts';
import type { PathwayEngine } from '../../../solver/pathways/loads/pathway-engine.ts';
import type { LinearResult } from '../../../solver/pathways/relaxation/column-generation.ts';
import { openProblem, type PathwayProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import type { Aim } from '../../../solver/pathways/relaxation/slot-prices.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { poolEngine } from '../../../solver/pool/pool-engine.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

/** An engine on this thread. */
export async function openEngine(): Promise<PathwayEngine> {
  return poolEngine({ executor: inlineExecutor(await loadBackend({ name: 'highs' })), timeLimit: 60 });
}

/** The components of a programme in which everybody has a pathway. */
export async function* problemsOf(programme: Programme): AsyncGenerator<PathwayProblem> {
  for (const { model } of separateModel(formulate(programme).model)) {
    const problem = await openProblem(model);
    if (problem?.graphs.every(({ nodes }) => nodes > 0)) yield problem;
  }
}

/** One tier of one component: the problem, the aim and the relaxation of it. */
export interface RelaxedTier {
  readonly problem: PathwayProblem;
  readonly aim: Extract<Aim, { kind: 'tier' }>;
  readonly linear: LinearResult;
}

/** All tiers of a programme that add up, component by component, as far as their relaxation has a point. */
export async function* relaxedTiers(
  engine: PathwayEngine,
  programme: Programme,
): AsyncGenerator<RelaxedTier> {
  for await (const problem of problemsOf(programme)) {
    for (const [tier, { kind }] of problem.model.tiers.entries()) {
      if (kind !== 'sum') continue;
      const aim = { kind: 'tier', tier } as const;
      const linear = await engine.linear(problem, aim);
      if (linear.kind === 'linear') yield { problem, aim, linear };
    }
  }
}

/** What `posts` wish for, relaxed, in a programme of one component. */
export async function relaxWishes(
  engine: PathwayEngine,
  posts: readonly Post[],
  capacities: readonly number[],
): Promise<RelaxedTier> {
  for await (const relaxed of relaxedTiers(engine, sharedPosts(posts, capacities)))
    if (relaxed.problem.model.tiers[relaxed.aim.tier]?.name === 'preference') return relaxed;
  throw new Error('nobody has a pathway');
}

export interface Post {
  readonly wte: number;
  /** Of A, B and C, best first. */
  readonly wishes: readonly string[];
}

/** Two placements that count in WTE and one with room for all, in each of two cycles. */
export function sharedPosts(posts: readonly Post[], capacities: readonly number[]): Programme {
  return buildProgramme({
    settings: { cycles: 2 },
    rotators: posts.map(({ wte }, k) => ({ id: `R${k}`, wte })),
    placements: ['A', 'B', 'C'].map((id, k) => ({
      id,
      rotation: id.toLowerCase(),
      site: 'S',
      everyCycle: k < 2 ? { capacity: capacities[k]!, unit: 'wte' as const } : { capacity: posts.length },
    })),
    preferences: posts.flatMap(({ wishes }, k) =>
      wishes.map((id, rank) => ({ rotator: `R${k}`, prefers: `placement:${id}`, rank: rank + 1 })),
    ),
  });
}

export const four: readonly Post[] = [0.6, 0.6, 0.8, 0.8].map((wte) => ({ wte, wishes: ['A', 'C', 'B'] }));

const arbitraryPost: fc.Arbitrary<Post> = fc.record({
  wte: fc.constantFrom(0.4, 0.6, 0.8, 1),
  wishes: fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 3 }),
});

/** Three to five people who share posts. */
export const arbitraryProgramme: fc.Arbitrary<Programme> = fc
  .tuple(
    fc.array(arbitraryPost, { minLength: 3, maxLength: 5 }),
    fc.tuple(fc.constantFrom(1, 1.4, 1.8, 2), fc.constantFrom(1, 1.2, 1.6)),
  )
  .map(([posts, capacities]) => sharedPosts(posts, capacities));
