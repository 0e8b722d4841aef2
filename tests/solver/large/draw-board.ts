import type { Atlas } from '../../../solver/large/atlas/atlas.ts';
import { drawAtlas } from '../../../solver/large/atlas/draw-atlas.ts';
import { Board } from '../../../solver/large/board/board.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { openSequence } from '../../../solver/model/random-sequence.ts';
import { formulateGenerated } from '../formulate-generated.ts';

const SIZES = { rotators: 40, placements: 24, cycles: 3, rotations: 5, pillars: 3 };

/** A generated programme with one aim, and an empty board for it. */
export async function drawBoard(
  seed: string,
  sizes: Readonly<Partial<typeof SIZES>> = {},
): Promise<{
  readonly model: PathwayModel;
  readonly board: Board;
  readonly rates: Float64Array;
}> {
  const { model } = await formulateGenerated({ ...SIZES, ...sizes, seed, tiers: ['preference'] });
  const drawn = drawAtlas(model);
  if (drawn.kind !== 'atlas') throw new Error(drawn.kind);
  const rates = Float64Array.of(1);
  return { model, board: new Board(drawn.atlas, rates), rates };
}

/** The same pathways with a second aim, whose costs are drawn at random; no miss costs anything. */
export async function drawTwoAims(seed: string, sizes: Readonly<Partial<typeof SIZES>>): Promise<Atlas> {
  const { atlas } = (await drawBoard(seed, sizes)).board;
  const random = openSequence(Number(seed));
  const [first] = atlas.costs;
  const second = first!.map(() => Math.floor(100 * random()));
  return {
    ...atlas,
    tiers: 2,
    costs: [first!, second],
    misses: new Float64Array(2 * atlas.misses.length),
  };
}
