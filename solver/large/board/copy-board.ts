import { PathValues } from '../prices/path-values.ts';
import type { Board } from './board.ts';

/** Everybody's pathway once more, valued by the other board. */
export function copyBoard(from: Board, onto: Board): void {
  layOut(onto, (agent) => from.pathOf(agent));
}

/** Puts everybody on an empty board, with these choices in order of start. */
export function layOut(onto: Board, pathOf: (agent: number) => Int32Array): Board {
  const values = new PathValues(onto.atlas, onto.rates);
  for (let agent = 0; agent < onto.atlas.agents; agent += 1) {
    const path = pathOf(agent);
    onto.place(agent, path, values.ofTaken(agent, path));
  }
  return onto;
}
