import { expect, it } from 'vitest';
import { settleBlend } from '../../../solver/pathways/loads/pathway-blend.ts';
import type { ProblemEngine } from '../../../solver/pathways/relaxation/problem-engine.ts';
import { buildProgramme } from '../../support/programme-builder.ts';
import { openEngine, problemsOf } from './shared-posts.ts';

const rotators = ['R1', 'R2', 'R3'];

/** Three rotators who want the same; all together are served best where one of them is served worst. */
const programme = buildProgramme({
  settings: { cycles: 2 },
  objectives: [{ tier: 'blend', weight: 3 }],
  rotators,
  placements: ['A', 'B', 'C'].map((id) => ({ id, rotation: id, site: 'town' })),
  preferences: rotators.flatMap((rotator) =>
    ['A', 'B', 'C'].map((id, p) => ({ rotator, prefers: `placement:${id}`, rank: p + 1 })),
  ),
});

it('a blend that is cut short holds the best point found', async () => {
  const engine = await openEngine();
  let problems = 0;
  for await (const problem of problemsOf(programme)) {
    const tier = problem.model.tiers.find(({ kind }) => kind === 'blend');
    if (tier?.kind !== 'blend') throw new Error('no blend');
    let asked = 0;
    const short: ProblemEngine = {
      ...engine,
      async linear(...of) {
        asked += 1;
        return asked === 1 ? await engine.linear(...of) : { kind: 'unknown', limit: 'time' };
      },
    };
    const where = { tier: 'blend', tierIndex: 0, tierCount: 1, component: 0, components: 1 };
    const whole = await settleBlend(engine, { ...problem, held: [] }, tier, where);
    const cut = await settleBlend(short, problem, tier, where);
    if ('kind' in whole || 'kind' in cut) throw new Error('nothing held');
    expect(asked).toBeGreaterThan(1);
    expect(whole.proved).toBe(true);
    expect(cut.proved).toBe(false);
    expect(cut.value).toBeGreaterThanOrEqual(whole.value);
    expect(cut.bound).toBeLessThanOrEqual(whole.value);
    expect(problem.best).toHaveLength(rotators.length);
    problems += 1;
  }
  expect(problems).toBe(1);
});
