import type { Board } from './board.ts';
import { Pricer } from './pricer.ts';

/** Agents that one chain may move. */
const LONGEST_CHAIN = 24;
/** … and one that brings somebody onto the board. */
const LONGEST_ENTRY = 200;
/** A chain that has lost more than this (in units of the aim) is given up. */
const HOPELESS = 120;
/** Least of the greatest random surcharges of a full side (in units of the aim), and how often it is doubled. */
const LEAST_WHIM = 6;
const WHIMS = 6;

export interface ChainOptions {
  /** Prices of the sides: what being displaced from them costs. */
  readonly prices: Float64Array;
  /** Price of each agent's cheapest pathway under them: what a displaced agent will cost at least. */
  readonly cheapest: Float64Array;
  /** 0 … 1, a pseudo-random sequence. */
  readonly random: () => number;
}

/**
 * Improves a board by ejection chains (Glover 1996): an agent takes a pathway it likes better, whoever stands in
 * its way is displaced and chooses next, until nobody is. Free places cost nothing, full ones what displacing costs
 * according to the slot prices, so that chains run towards what is undervalued. A chain that ends
 * dearer than it began is undone.
 */
export class ChainSearch {
  readonly #board: Board;
  readonly #pricer: Pricer;
  readonly #options: ChainOptions;
  /** Number of the chain that moved each agent last. */
  readonly #movedIn: Int32Array;
  #chain = 0;
  #noise = 0;
  #whimsy = 0;
  readonly #left = new Set<number>();
  readonly #priceOf: (choice: number) => number;

  constructor(board: Board, options: ChainOptions) {
    this.#board = board;
    this.#options = options;
    this.#pricer = new Pricer(board.atlas);
    this.#movedIn = new Int32Array(board.atlas.agents);
    this.#priceOf = (choice) => this.#price(choice);
  }

  /** One chain that begins with the agent; true when the board has become cheaper. */
  improve(agent: number): boolean {
    return this.#run(agent, this.#board.total - 1e-6, HOPELESS, LEAST_WHIM);
  }

  /** How much dearer an agent's pathway is than its cheapest one under the prices. */
  regret(agent: number): number {
    const { atlas } = this.#board;
    const { prices, cheapest } = this.#options;
    let price = this.#board.ownCost(agent);
    for (const choice of this.#board.pathOf(agent)) {
      for (let e = atlas.sideFirst[choice]!; e < atlas.sideFirst[choice + 1]!; e += 1)
        price -= prices[atlas.side[e]!]! * atlas.sideWeight[e]!;
    }
    return price - cheapest[agent]!;
  }

  /** Brings somebody onto the board, while nobody moved loses more than `tolerance` in all. */
  enter(agent: number, tolerance: number, trials: number): boolean {
    for (let trial = 0; trial < trials; trial += 1) {
      if (this.#run(agent, Infinity, tolerance, LEAST_WHIM * 2 ** (trial % WHIMS))) return true;
    }
    return false;
  }

  #run(first: number, below: number, tolerance: number, whim: number): boolean {
    const board = this.#board;
    this.#chain += 1;
    this.#whimsy = whim;
    this.#noise = Math.floor(this.#options.random() * 2 ** 31);
    const journal: { agent: number; path: Int32Array; own: number; was: boolean }[] = [];
    const pending = [first];
    // What the moved agents lose against their cheapest pathways, beyond what they lost before.
    let lost = 0;
    const lift = (agent: number): void => {
      const was = board.isPlaced(agent);
      journal.push({ agent, path: board.pathOf(agent), own: board.ownCost(agent), was });
      if (was) {
        lost -= this.regret(agent);
        board.remove(agent);
      }
      this.#movedIn[agent] = this.#chain;
    };
    this.#leave(board.pathOf(first));
    lift(first);
    while (pending.length > 0) {
      const agent = pending.pop()!;
      const found =
        journal.length <= (below === Infinity ? LONGEST_ENTRY : LONGEST_CHAIN) && this.#place(agent);
      this.#left.clear();
      if (!found) return this.#undo(journal);
      lost += this.regret(agent);
      if (lost > tolerance) return this.#undo(journal);
      for (const choice of board.pathOf(agent)) {
        for (const victim of this.#victims(choice)) {
          lift(victim);
          pending.push(victim);
        }
      }
      if (this.#isOverfull(agent)) return this.#undo(journal);
    }
    return board.total < below ? true : this.#undo(journal);
  }

  /** Remembers the sides that an agent gives up: to stay there costs what they are worth to others. */
  #leave(path: Int32Array): void {
    const { sideFirst, side } = this.#board.atlas;
    for (const choice of path)
      for (let e = sideFirst[choice]!; e < sideFirst[choice + 1]!; e += 1) this.#left.add(side[e]!);
  }

  #undo(journal: readonly { agent: number; path: Int32Array; own: number; was: boolean }[]): false {
    const board = this.#board;
    for (const { agent } of journal) if (board.isPlaced(agent)) board.remove(agent);
    for (const { agent, path, own, was } of journal) if (was) board.place(agent, path, own);
    return false;
  }

  /** Gives an agent its cheapest pathway as things stand; false when there is none. */
  #place(agent: number): boolean {
    const pricer = this.#pricer;
    const total = pricer.search(agent, this.#priceOf, this.#board.missPrices);
    if (total === Infinity) return false;
    const path = pricer.path.slice(0, pricer.pathLength);
    let own = pricer.pathMisses;
    for (const choice of path) own += this.#board.costs[choice]!;
    this.#board.place(agent, path, own);
    return true;
  }

  /** A choice as things stand: its cost, and for each side what its coming would cost there. */
  #price(choice: number): number {
    const { atlas, costs, load } = this.#board;
    const { sideFirst, side, sideWeight } = atlas;
    let price = costs[choice]!;
    for (let e = sideFirst[choice]!; e < sideFirst[choice + 1]!; e += 1) {
      const s = side[e]!;
      const after = load[s]! + sideWeight[e]!;
      if (this.#board.isOver(s, after)) {
        if (!this.#mayDisplace(s)) return Infinity;
        price += Math.max(1, -this.#options.prices[s]! * sideWeight[e]!) + this.#whim(s);
      } else {
        price += this.#board.penalty(s, after) - this.#board.penalty(s, load[s]!);
        if (this.#left.has(s)) price -= this.#options.prices[s]! * sideWeight[e]!;
      }
    }
    return price;
  }

  /** A little luck for each side, another one in every chain: the same chain is not tried for ever. */
  #whim(side: number): number {
    const mixed = Math.imul(side ^ this.#noise, 0x9e3779b1);
    return ((mixed >>> 8) / 2 ** 24) * this.#whimsy;
  }

  #mayDisplace(side: number): boolean {
    for (const agent of this.#board.occupants(side)) if (this.#movedIn[agent] !== this.#chain) return true;
    return false;
  }

  /** Whom to lift so that the sides of a choice are no longer overfull: those who lose least. */
  #victims(choice: number): readonly number[] {
    const { atlas, load } = this.#board;
    const victims: number[] = [];
    for (let e = atlas.sideFirst[choice]!; e < atlas.sideFirst[choice + 1]!; e += 1) {
      const s = atlas.side[e]!;
      let freed = 0;
      for (const agent of victims) freed += this.#weightIn(agent, s);
      while (this.#board.isOver(s, load[s]! - freed)) {
        const victim = this.#cheapestToMove(s, victims);
        if (victim < 0) break;
        victims.push(victim);
        freed += this.#weightIn(victim, s);
      }
    }
    return victims;
  }

  #cheapestToMove(side: number, taken: readonly number[]): number {
    const board = this.#board;
    let best = -1;
    let least = Infinity;
    for (const agent of [...board.occupants(side)]) {
      if (this.#movedIn[agent] === this.#chain || taken.includes(agent)) continue;
      const path = board.pathOf(agent);
      const own = board.ownCost(agent);
      const before = board.total;
      board.remove(agent);
      const price = this.#pricer.search(agent, this.#priceOf, board.missPrices);
      const loss = price - (before - board.total);
      board.place(agent, path, own);
      if (loss < least) {
        least = loss;
        best = agent;
      }
    }
    return best;
  }

  #weightIn(agent: number, side: number): number {
    const { atlas } = this.#board;
    let weight = 0;
    for (const choice of this.#board.pathOf(agent)) {
      for (let e = atlas.sideFirst[choice]!; e < atlas.sideFirst[choice + 1]!; e += 1)
        if (atlas.side[e] === side) weight += atlas.sideWeight[e]!;
    }
    return weight;
  }

  #isOverfull(agent: number): boolean {
    const { atlas, load } = this.#board;
    for (const choice of this.#board.pathOf(agent)) {
      for (let e = atlas.sideFirst[choice]!; e < atlas.sideFirst[choice + 1]!; e += 1)
        if (this.#board.isOver(atlas.side[e]!, load[atlas.side[e]!]!)) return true;
    }
    return false;
  }
}
