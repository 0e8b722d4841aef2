import fc from 'fast-check';
import { loadBackend } from '../../../solver/backends/load.ts';
import { separateModel } from '../../../solver/components.ts';
import type { Engine } from '../../../solver/engine.ts';
import { type Field, openField } from '../../../solver/pathways/field.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { poolEngine } from '../../../solver/pool/pool-engine.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

/** An engine on this thread. */
export async function openEngine(): Promise<Engine> {
  return poolEngine({ executor: inlineExecutor(await loadBackend({ name: 'highs' })), timeLimit: 60 });
}

/** The components of a programme in which everybody has a pathway. */
export async function* fieldsOf(programme: Programme): AsyncGenerator<Field> {
  for (const { model } of separateModel(formulate(programme).model)) {
    const field = await openField(model);
    if (field?.graphs.every(({ nodes }) => nodes > 0)) yield field;
  }
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

export const arbitraryPost: fc.Arbitrary<Post> = fc.record({
  wte: fc.constantFrom(0.4, 0.6, 0.8, 1),
  wishes: fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 3 }),
});
