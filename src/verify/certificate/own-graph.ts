import type { Stay } from '../facts/review.ts';
import type { Person, Tables } from '../facts/tables.ts';
import { listOptions } from './options.ts';
import { listOwnRules, type OwnRule } from './own-rules.ts';

/** One thing a rotator could do from cycle `first` to cycle `last`. */
export interface Choice {
  /** `null`: without a placement, for one cycle. */
  readonly stay: Stay | null;
  readonly first: number;
  readonly last: number;
}

/** A step from one state of the rotator's rules to the next. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly group: number;
  /** Cost of the should rules that this step misses. */
  readonly misses: number;
}

/**
 * All pathways of one rotator that keep the rules binding it alone: the paths from node 0 to the last node.
 * Edges lead to higher numbers only and are sorted by where they start.
 */
export interface OwnGraph {
  readonly nodes: number;
  readonly choices: readonly Choice[];
  /** Choices (by number) that lead from one state to the same next one: only prices and costs tell them apart. */
  readonly groups: readonly (readonly number[])[];
  readonly edges: readonly Edge[];
}

/** Beyond this many edges rules of a rotator are left out: more pathways, a weaker bound. */
const MOST_EDGES = 100_000;

/**
 * Builds the graph of a rotator's pathways. Where its competency rules need too many states, guaranteed upper limits are left out
 * first (who may go nowhere twice has a state for every set of places seen), then those that should be kept, then everything else.
 */
export function buildOwnGraph(tables: Tables, person: Person): OwnGraph {
  const rules = listOwnRules(tables, person);
  const lasting = rules.filter(({ isLimit, weight }) => !isLimit || weight !== null);
  const owed = rules.filter(({ isLimit }) => !isLimit);
  return (
    buildWith(tables, person, rules) ??
    buildWith(tables, person, lasting) ??
    buildWith(tables, person, owed) ??
    buildWith(tables, person, []) ??
    NO_PATHWAY
  );
}

const NO_PATHWAY: OwnGraph = { nodes: 0, choices: [], groups: [], edges: [] };

/** A group, and what it does to each rule. */
interface Move {
  readonly group: number;
  readonly last: number;
  readonly effects: readonly number[];
}

/** `null`: more edges than can be kept. */
function buildWith(tables: Tables, person: Person, rules: readonly OwnRule[]): OwnGraph | null {
  const options = listOptions(tables, person);
  const choices: Choice[] = [];
  const groups: number[][] = [];
  const moves = options.stays.map((stays, at) => {
    const first = at + 1;
    const grouped = groupStays(stays, rules);
    const found: Move[] = grouped.map(({ members, effects, last }) => {
      const numbers = members.map((stay) => choices.push({ stay, first, last }) - 1);
      return { group: groups.push(numbers) - 1, last, effects };
    });
    if (options.mayIdle[at] === true) {
      const isCounted = isIdleCounted(tables, person, first);
      const effects = rules.map((rule) => (isCounted ? rule.idleEffect(first) : 0));
      const idle = choices.push({ stay: null, first, last: first }) - 1;
      found.push({ group: groups.push([idle]) - 1, last: first, effects });
    }
    return found;
  });
  const walk = new Walk(rules, moves);
  if (!walk.run()) return null;
  return { nodes: walk.nodes, choices, groups, edges: walk.edges };
}

/** A workable cycle of the horizon that no decision leaves empty. */
export function isIdleCounted({ settings }: Tables, person: Person, cycle: number): boolean {
  if (cycle > settings.cycles || person.workable[cycle - 1] !== true) return false;
  return !person.decisions.some(
    (each) => each.cycle === cycle && each.decision === 'fix' && each.placement === null,
  );
}

function groupStays(
  stays: readonly Stay[],
  rules: readonly OwnRule[],
): { members: Stay[]; effects: readonly number[]; last: number }[] {
  const groups = new Map<string, { members: Stay[]; effects: readonly number[]; last: number }>();
  for (const stay of stays) {
    const effects = rules.map((rule) => rule.effectOf(stay));
    const key = `${stay.last}:${effects.join(',')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { members: [stay], effects, last: stay.last });
    else group.members.push(stay);
  }
  return [...groups.values()];
}

/** A rule that nothing to come can touch has been closed. */
const CLOSED = -1;

/** Breadth first over the states, cycle by cycle. */
class Walk {
  readonly edges: Edge[] = [];
  nodes = 0;
  readonly #rules: readonly OwnRule[];
  readonly #moves: readonly (readonly Move[])[];
  /** By rule: the last cycle in which something that touches it starts. */
  readonly #lastTouch: readonly number[];
  /** By cycle: states met before it, with their node numbers. */
  readonly #layers: Map<string, { readonly state: readonly number[]; readonly node: number }>[];

  constructor(rules: readonly OwnRule[], moves: readonly (readonly Move[])[]) {
    this.#rules = rules;
    this.#moves = moves;
    this.#lastTouch = rules.map((_, r) =>
      moves.reduce((last, found, at) => (found.some(({ effects }) => effects[r] !== 0) ? at : last), -1),
    );
    this.#layers = Array.from({ length: moves.length + 1 }, () => new Map());
  }

  /** False: too many edges. */
  run(): boolean {
    const opened = this.#settle(
      this.#rules.map(({ start }) => start),
      0,
    );
    if (opened === null) return true;
    this.#enter(0, opened.state);
    // Edges are numbered by layer, so that all of them lead to higher nodes: a stay may skip a cycle.
    const pending: { from: { at: number; key: string }; to: { at: number; key: string }; edge: Edge }[] = [];
    for (let at = 0; at < this.#moves.length; at += 1) {
      for (const [key, { state }] of this.#layers[at]!) {
        for (const move of this.#moves[at]!) {
          const next = this.#take(state, move);
          if (next === null) continue;
          const end = { at: move.last, key: this.#enter(move.last, next.state) };
          const misses = next.misses + (at === 0 ? opened.misses : 0);
          pending.push({ from: { at, key }, to: end, edge: { from: 0, to: 0, group: move.group, misses } });
          if (pending.length > MOST_EDGES) return false;
        }
      }
    }
    const offset: number[] = [];
    for (const layer of this.#layers) {
      offset.push(this.nodes);
      this.nodes += layer.size;
    }
    const numberOf = ({ at, key }: { at: number; key: string }): number =>
      offset[at]! + this.#layers[at]!.get(key)!.node;
    for (const { from, to, edge } of pending)
      this.edges.push({ ...edge, from: numberOf(from), to: numberOf(to) });
    if (this.#layers.at(-1)!.size === 0) this.nodes = 0;
    return true;
  }

  #enter(at: number, state: readonly number[]): string {
    const key = state.join(',');
    const layer = this.#layers[at]!;
    if (!layer.has(key)) layer.set(key, { state, node: layer.size });
    return key;
  }

  #take(state: readonly number[], move: Move): { state: number[]; misses: number } | null {
    let misses = 0;
    const next: number[] = [];
    for (const [r, rule] of this.#rules.entries()) {
      const before = state[r]!;
      if (before === CLOSED) {
        next.push(CLOSED);
        continue;
      }
      const step = rule.step(before, move.effects[r]!);
      if (step.misses > 0 && rule.weight === null) return null;
      misses += step.misses * (rule.weight ?? 0);
      next.push(step.state);
    }
    const settled = this.#settle(next, move.last);
    return settled === null ? null : { state: settled.state, misses: misses + settled.misses };
  }

  /** Closes the rules that no move from cycle `at` + 1 on can touch; `null` when a guarantee is broken. */
  #settle(state: readonly number[], at: number): { state: number[]; misses: number } | null {
    let misses = 0;
    const settled: number[] = [];
    for (const [r, rule] of this.#rules.entries()) {
      const before = state[r]!;
      if (before === CLOSED || this.#lastTouch[r]! >= at) {
        settled.push(before);
        continue;
      }
      const missed = rule.close(before);
      if (missed > 0 && rule.weight === null) return null;
      misses += missed * (rule.weight ?? 0);
      settled.push(CLOSED);
    }
    return { state: settled, misses };
  }
}
