import { generateProgramme } from '../../../bench/generate/generate-programme.ts';
import { Board } from '../../../solver/large/board.ts';
import { drawAtlas } from '../../../solver/large/draw-atlas.ts';
import type { PathwayModel } from '../../../solver/pathway-model.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { readProgramme } from '../../../src/intake/read-programme.ts';

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
  const intake = await readProgramme(generateProgramme({ ...SIZES, ...sizes, seed, tiers: ['preference'] }));
  if (intake.kind !== 'programme') throw new Error(JSON.stringify(intake.issues[0]));
  const { model } = formulate(intake.programme);
  const drawn = drawAtlas(model);
  if (drawn.kind !== 'atlas') throw new Error(drawn.kind);
  const rates = Float64Array.of(1);
  return { model, board: new Board(drawn.atlas, rates), rates };
}
