import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import type { Backend } from '../../solver/program/backend.ts';
import { explainAllocation } from '../../src/explain/reasons/explain-allocation.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { bruteForce } from '../support/brute-force.ts';
import { alikeOwed, contestedProgramme } from '../support/contested-programme.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import { withholdSolves } from '../support/withhold-solves.ts';
import { grantWish } from './grant-wish.ts';
import { expectToHold, solveTiny } from './hold-reason.ts';

let backend: Backend;
let executor: Executor;
beforeAll(async () => {
  backend = await loadBackend({ name: 'highs' });
  executor = inlineExecutor(backend);
});

/** After how many solves, of integer programs alone or of all, a task comes to nothing. */
interface Patience {
  readonly solves: number;
  readonly integers: boolean;
}

function tiring(backend: Backend, { solves, integers }: Patience): Backend {
  let left = solves;
  return withholdSolves(backend, ({ relax }) => {
    if (integers && relax === true) return false;
    left -= 1;
    return left < 0;
  });
}

/** So that each step of a question is the last of some. */
const PATIENCE: readonly Patience[] = [
  ...[1, 2, 4].map((solves) => ({ solves, integers: false })),
  ...[0, 1].map((solves) => ({ solves, integers: true })),
];

/** Each task of questions ends early; everything else is solved as usual. */
function tiringExecutor(patience: Patience): Executor {
  return {
    ...executor,
    run: (kind, task, control) =>
      (kind === 'counterfactual' ? inlineExecutor(tiring(backend, patience)) : executor).run(
        kind,
        task,
        control,
      ),
  };
}

it('a question says no more than was proved when the time is over in its midst', async () => {
  /** Bounds that prices alone did not give. */
  let gained = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(contestedProgramme, alikeOwed), async (programme) => {
      const solved = await solveTiny(programme, executor);
      if (solved === null) return;
      const before = bruteForce(programme).tiers;
      const explained = await explainAllocation(solved, { executor, extent: 'prices' });
      const granted = explained.map(({ rotator, refusals }) =>
        refusals.map((refusal) => bruteForce(grantWish(programme, rotator, refusal))),
      );
      for (const patience of PATIENCE) {
        const found = await explainAllocation(solved, { executor: tiringExecutor(patience) });
        found.forEach(({ refusals }, e) => {
          refusals.forEach(({ reason }, r) => {
            if (reason.evidence === 'not-proved') return;
            expectToHold(reason, before, granted[e]![r]!);
            const priced = explained[e]!.refusals[r]!.reason;
            if (reason.evidence === 'bound' && !isDeepStrictEqual(reason, priced)) gained += 1;
          });
        });
      }
    }),
    { seed: 4, numRuns: 8 },
  );
  expect(gained).toBeGreaterThan(5);
});

it('lists no pathways once the time is over', async () => {
  const programme = buildProgramme({
    rotators: ['R1', 'R2'],
    placements: ['A', 'B', 'C'].map((id) => ({ id, rotation: id, site: 'town' })),
    preferences: [
      { rotator: 'R1', prefers: 'placement:A', rank: 1 },
      { rotator: 'R1', prefers: 'placement:B', rank: 2 },
      { rotator: 'R2', prefers: 'placement:A', rank: 1 },
    ],
  });
  const solved = (await solveTiny(programme, executor))!;
  const kindsWhen = async (isOver: boolean): Promise<readonly string[]> => {
    // Formulated anew: pathways that were listed for the solve cost a question nothing.
    const anew = { ...solved, formulation: formulate(programme) };
    const explained = await explainAllocation(anew, { executor, interrupted: () => isOver });
    return explained.flatMap(({ refusals }) => refusals.map(({ reason }) => reason.kind));
  };
  expect(await kindsWhen(false)).toEqual(['trade-off']);
  expect(await kindsWhen(true)).toEqual(['open']);
});
