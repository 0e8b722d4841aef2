import type { Program } from '../../program/program.ts';
import { ProgramBuilder } from '../../program/program-builder.ts';
import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import type { NearPath } from '../prices/enumerate-paths.ts';

/** The relaxation over the pathways near the optimal face, its prices kept within a box. */
export interface PolishProgram {
  readonly program: Program;
  /** Row of the first side; one row a side, in order. */
  readonly firstSide: number;
}

/**
 * The linear program over near pathways of an allocation without objective caps, in which every side may be overrun or left short at a price that is `radius`
 * away from the present one (du Merle, Villeneuve, Desrosiers & Hansen, *Discrete Mathematics* 194, 1999): its duals
 * are the best prices within that box, so that pathways that are not listed cannot become cheap.
 */
export function buildPolish(
  allocation: PartialAllocation,
  pathsOf: (agent: number) => readonly NearPath[],
  { prices, radius }: { readonly prices: Float64Array; readonly radius: number },
): PolishProgram {
  const { network } = allocation;
  const { sides, agents, demandOf, demands } = network;
  const builder = new ProgramBuilder();
  const objective: number[] = [];
  const entries: { column: number; value: number }[][] = Array.from({ length: sides.count }, () => []);
  const addColumn = (cost: number, most: number): number => {
    objective.push(cost);
    return builder.addColumn({ lower: 0, upper: most });
  };
  const ofAgent = Array.from({ length: agents }, (_, agent) =>
    pathsOf(agent).map((path) => {
      const column = addColumn(allocation.valueOf(path), 1);
      for (const choice of path.choices) {
        const demand = demandOf[choice]!;
        for (let e = demands.first[demand]!; e < demands.first[demand + 1]!; e += 1)
          entries[demands.side[e]!]!.push({ column, value: demands.weight[e]! });
      }
      return column;
    }),
  );
  for (let s = 0; s < sides.count; s += 1) {
    if (sides.missTier[s]! >= 0) {
      const column = addColumn(allocation.missCost(s), sides.missMost[s]!);
      entries[s]!.push({ column, value: sides.missSize[s]! });
    }
    const centre = Math.round(prices[s]!);
    // A price that no limit backs stays zero.
    const most = sides.lower[s] === -Infinity ? Math.min(0, centre + radius) : centre + radius;
    const least = sides.upper[s] === Infinity ? Math.max(0, centre - radius) : centre - radius;
    entries[s]!.push({ column: addColumn(most, Infinity), value: 1 });
    entries[s]!.push({ column: addColumn(-least, Infinity), value: -1 });
  }
  for (const own of ofAgent) {
    for (const column of own) builder.entry(column, 1);
    builder.endRow({ lower: 1, upper: 1 });
  }
  for (let s = 0; s < sides.count; s += 1) {
    for (const { column, value } of entries[s]!) builder.entry(column, value);
    builder.endRow({ lower: sides.lower[s]!, upper: sides.upper[s]! });
  }
  const program = { ...builder.build(), objective: Float64Array.from(objective) };
  return { program, firstSide: agents };
}
