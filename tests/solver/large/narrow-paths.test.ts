import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import type { Atlas } from '../../../solver/large/atlas/atlas.ts';
import { buildBlock } from '../../../solver/large/board/block-program.ts';
import { Board } from '../../../solver/large/board/board.ts';
import { ascendPrices } from '../../../solver/large/prices/dual-ascent.ts';
import { NearPaths } from '../../../solver/large/prices/near-paths.ts';
import { proveBound } from '../../../solver/large/prices/prove-bound.ts';
import { ownTolls } from '../../../solver/large/prices/tolls.ts';
import { narrowPaths } from '../../../solver/large/shares/narrow-paths.ts';
import { drawTwoAims } from './draw-board.ts';

const SIZES = { rotators: 14, placements: 9, cycles: 2 };
const EVERYTHING = { margin: 1e9, most: Infinity };

describe('narrowPaths', () => {
  it('leaves every pathway that an allocation within the hold may need, whatever is sought next', async () => {
    const backend = await loadBackend({ name: 'highs' });
    const met = { all: 0, kept: 0, compared: 0 };
    for (const seed of ['4', '5', '7', '8']) {
      const atlas = await drawTwoAims(seed, SIZES);
      const held = Float64Array.of(1, 0);
      const board = new Board(atlas, held);
      const everybody = Array.from({ length: atlas.agents }, (_, agent) => agent);
      const leastOf = async (within: Atlas, rates: Float64Array, most: number): Promise<number> => {
        const holds = [{ rates: held, most }];
        const near = new NearPaths(
          within,
          ownTolls(within, { costs: new Float64Array(within.choices), misses: Float64Array.of(0) }),
        );
        const pathsOf = (agent: number): ReturnType<NearPaths['list']>['paths'] =>
          near.list(agent, EVERYTHING).paths;
        const inner = new Board(within, rates, { holds, unit: 1 });
        const block = buildBlock(inner, everybody, pathsOf, Float64Array.of(most));
        if (within !== atlas) met.kept += block.columns.length;
        else met.all += block.columns.length;
        const outcome = await backend.solve(block.program, {});
        if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
        return outcome.objective;
      };
      const least = await leastOf(atlas, held, 1e6);
      for (const evaluations of [30, 200]) {
        const { prices } = ascendPrices(atlas, {
          rates: held,
          start: null,
          ceiling: null,
          evaluations,
          stop: () => false,
        });
        for (const more of [0, 1, 25]) {
          const most = least + more;
          const { atlas: narrow } = await narrowPaths(board, proveBound(atlas, held, prices), {
            most,
            relax: (program) => backend.solve(program, { relax: true }),
            stop: () => false,
          });
          expect(narrow.listed).not.toBeNull();
          const own = Float64Array.of(0, 1);
          expect(await leastOf(narrow, own, most)).toBe(await leastOf(atlas, own, most));
          met.compared += 1;
        }
      }
    }
    expect(met.compared).toBe(24);
    expect(met.kept).toBeLessThan(0.5 * met.all);
  });
});
