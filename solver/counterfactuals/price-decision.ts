import { evaluateModel } from '../model/evaluate-model.ts';
import type { PathwayModel, SlotRow } from '../model/pathway-model.ts';
import type { LoadTerms } from '../pathways/graph/arc-prices.ts';
import type { PathwayGraph } from '../pathways/graph/pathway-graph.ts';
import { cheapestPath } from '../pathways/graph/pathway-search.ts';

/** Whether a model has a point, as far as prices can tell. */
export type PriceDecision =
  /** `search`: one agent has no pathway at all. `counting`: together they take more than there is. */
  | { readonly kind: 'infeasible'; readonly by: 'search' | 'counting' }
  /** Choices of a point that keeps every guarantee, ascending. */
  | { readonly kind: 'feasible'; readonly chosen: Int32Array }
  | { readonly kind: 'undecided' };

const SCALE = 1000;

/**
 * Decides feasibility without a solver, in integers. Slots are given prices, each agent takes a cheapest pathway
 * under them, and if even these come to more than the slots are worth, there is no point (weak Lagrangian
 * duality); prices start equal and follow the overload (subgradient steps). On the way, agents choose one after the
 * other around slots that are full already: when all fit, there is a point. Soft rows are left out.
 * `graphs[agent]`: the agent's pathways that keep its guarantees.
 */
export function decideByPrices(
  model: PathwayModel,
  graphs: readonly PathwayGraph[],
  rounds: number,
): PriceDecision {
  if (graphs.some((graph) => graph.nodes === 0)) return { kind: 'infeasible', by: 'search' };
  const slots = new PricedSlots(model);
  for (let round = 0; round < rounds; round += 1) {
    if (slots.takeCheapest(graphs) > 0) return { kind: 'infeasible', by: 'counting' };
    slots.followOverload(round);
    const chosen = slots.takeInTurn(graphs, round);
    if (chosen !== null && evaluateModel(model, chosen).feasible) return { kind: 'feasible', chosen };
  }
  return { kind: 'undecided' };
}

/** One limit of a slot row: `sign` × weight must not add up to more than `limit`. */
interface Side {
  readonly row: SlotRow;
  readonly sign: 1 | -1;
  readonly limit: number;
  /** Greatest weight. */
  readonly reach: number;
}

/** Prices of slot sides, and what pathways make of them. */
class PricedSlots {
  readonly #sides: readonly Side[];
  readonly #prices: Float64Array;
  readonly #loads: Float64Array;
  /** Sides each choice counts in, with its weight. */
  readonly #uses: readonly (readonly { side: number; weight: number }[])[];

  constructor(model: PathwayModel) {
    this.#sides = model.slotRows.flatMap(readSides);
    this.#prices = Float64Array.from(this.#sides, ({ reach }) => Math.round(SCALE / reach));
    this.#loads = new Float64Array(this.#sides.length);
    const uses: { side: number; weight: number }[][] = Array.from({ length: model.choices.count }, () => []);
    this.#sides.forEach(({ row, sign }, side) => {
      row.choices.forEach((choice, i) => {
        uses[choice]!.push({ side, weight: sign * row.weights[i]! });
      });
    });
    this.#uses = uses;
  }

  /** Everybody takes a cheapest pathway. Returns by how much they cost more than all slots are worth. */
  takeCheapest(graphs: readonly PathwayGraph[]): number {
    this.#loads.fill(0);
    let value = 0;
    this.#sides.forEach(({ limit }, side) => {
      value -= this.#prices[side]! * limit;
    });
    for (const graph of graphs) value += this.#take(graph, (side) => this.#prices[side]!).price;
    return value;
  }

  followOverload(round: number): void {
    this.#sides.forEach(({ limit, reach }, side) => {
      const overload = this.#loads[side]! - limit;
      const step = Math.ceil((SCALE * Math.abs(overload)) / (reach * reach * (1 + round / 10)));
      this.#prices[side] = Math.max(0, this.#prices[side]! + Math.sign(overload) * step);
    });
  }

  /** One after the other, each round another one first; `null` when somebody does not fit. */
  takeInTurn(graphs: readonly PathwayGraph[], round: number): Int32Array | null {
    this.#loads.fill(0);
    const chosen: number[] = [];
    for (let turn = 0; turn < graphs.length; turn += 1) {
      const graph = graphs[(turn + round) % graphs.length]!;
      const full = (side: number): boolean => {
        const { limit, row } = this.#sides[side]!;
        return row.atLeast === null && this.#loads[side]! + this.#sides[side]!.reach > limit;
      };
      const { taken } = this.#take(graph, (side) => this.#prices[side]! + (full(side) ? FULL : 0));
      chosen.push(...taken);
    }
    const fits = this.#sides.every(({ limit }, side) => this.#loads[side]! <= limit);
    return fits ? Int32Array.from(chosen).sort() : null;
  }

  #take(graph: PathwayGraph, price: (side: number) => number): { price: number; taken: readonly number[] } {
    const prices = Float64Array.from(graph.arcChoice, (choice) =>
      choice < 0 ? 0 : this.#uses[choice]!.reduce((sum, { side, weight }) => sum + weight * price(side), 0),
    );
    const path = cheapestPath(graph, prices, freeLoad(graph));
    const taken = Array.from(path?.arcs ?? [], (arc) => graph.arcChoice[arc]!).filter(
      (choice) => choice >= 0,
    );
    for (const choice of taken) {
      for (const { side, weight } of this.#uses[choice]!) this.#loads[side]! += weight;
    }
    return { price: path?.price ?? 0, taken };
  }
}

/** Dearer than any pathway under ordinary prices: a slot that is full is taken only if nothing else is left. */
const FULL = SCALE * 1000;

function freeLoad(graph: PathwayGraph): LoadTerms {
  return { loads: new Float64Array(graph.arcs), offset: 0, limit: Infinity, steps: [] };
}

function readSides(row: SlotRow): Side[] {
  if (row.soft !== null) return [];
  const reach = row.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1);
  return [
    ...(row.atMost === null ? [] : [{ row, sign: 1 as const, limit: row.atMost, reach }]),
    ...(row.atLeast === null ? [] : [{ row, sign: -1 as const, limit: -row.atLeast, reach }]),
  ];
}
