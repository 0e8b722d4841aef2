import { PathValues } from '../prices/path-values.ts';
import type { PartialAllocation } from './partial-allocation.ts';

/** Everybody's pathway once more, valued by the other allocation. */
export function copyAllocation(from: PartialAllocation, onto: PartialAllocation): void {
  placeAll(onto, (agent) => from.pathOf(agent));
}

/** Puts everybody into an empty allocation, with these choices in order of start. */
export function placeAll(onto: PartialAllocation, pathOf: (agent: number) => Int32Array): PartialAllocation {
  const values = new PathValues(onto.network, onto.rates);
  for (let agent = 0; agent < onto.network.agents; agent += 1) {
    const path = pathOf(agent);
    onto.place(agent, path, values.ofTaken(agent, path));
  }
  return onto;
}
