import type { PathwayModel } from '../../pathway-model.ts';
import type { OwnRules } from '../../pathways/graph/own-rules.ts';
import { buildMemory, type PathwayMemory } from '../../pathways/graph/pathway-memory.ts';

/** Choices of one agent that start, last and act on its rules alike. `choices` is empty for an inactive period. */
export interface Bundle {
  readonly start: number;
  readonly end: number;
  readonly effect: string;
  readonly choices: number[];
}

/** States of an agent's rules along its pathways, and the bundles that lead from one to the next. */
export interface Chart {
  readonly nodes: number;
  readonly edges: readonly {
    readonly from: number;
    readonly to: number;
    readonly bundle: number;
    /** By tier; `null` = nothing missed. */
    readonly misses: Float64Array | null;
  }[];
}

/** More edges than this for one agent are not built. */
const MOST_EDGES = 400_000;

/** What one agent's pathways are made of, and the name under which others may share its chart. */
export interface Itinerary {
  readonly bundles: readonly Bundle[];
  readonly key: string;
  /** Builds the chart; `null` when it is too large. A chart without nodes: no pathway. */
  readonly draw: () => Chart | null;
}

/** An agent, its rules, and choices (1) that nobody can take. */
interface Traveller {
  readonly agent: number;
  readonly rules: OwnRules;
  readonly without: Uint8Array;
}

/** Sorts an agent's choices into bundles. */
export function planItinerary(model: PathwayModel, { agent, rules, without }: Traveller): Itinerary {
  const memory = buildMemory(model, agent, rules);
  const { choices, periods } = model;
  const found = new Map<string, Bundle>();
  for (let j = choices.first[agent]!; j < choices.first[agent + 1]!; j += 1) {
    if (without[j] === 1) continue;
    const start = choices.start[j]!;
    const end = start + choices.length[j]!;
    const effect = memory.effectOf(j);
    const key = `${start} ${end} ${effect}`;
    const bundle = found.get(key);
    if (bundle === undefined) found.set(key, { start, end, effect, choices: [j] });
    else bundle.choices.push(j);
  }
  for (let period = 0; period < periods; period += 1) {
    if (model.active[agent * periods + period] === 1) continue;
    found.set(`${period}`, { start: period, end: period + 1, effect: '', choices: [] });
  }
  const bundles = [...found.keys()].sort().map((key) => found.get(key)!);
  const names = bundles.map(
    (bundle) => `${bundle.start} ${bundle.end} ${bundle.effect} ${bundle.choices.length === 0}`,
  );
  return {
    bundles,
    key: `${memory.shape}|${names.join(';')}`,
    draw: () => drawChart(model, memory, bundles),
  };
}

interface Layer {
  readonly index: Map<string, number>;
  readonly states: Int32Array[];
}

function drawChart(model: PathwayModel, memory: PathwayMemory, bundles: readonly Bundle[]): Chart | null {
  const { periods } = model;
  if (memory.start === null) return { nodes: 0, edges: [] };
  const layers: Layer[] = Array.from({ length: periods + 1 }, () => ({ index: new Map(), states: [] }));
  layers[0]!.states.push(memory.start);
  const next = memory.start.slice();
  const raw: { at: number; from: number; end: number; to: number; bundle: number; misses: Float64Array }[] =
    [];
  for (let period = 0; period < periods; period += 1) {
    const starting = [...bundles.entries()].filter(([, { start }]) => start === period);
    for (let from = 0; from < layers[period]!.states.length; from += 1) {
      for (const [number, { end, choices }] of starting) {
        const misses = period === 0 ? memory.startMisses.slice() : new Float64Array(model.tiers.length);
        const state = layers[period]!.states[from]!;
        if (!memory.step(state, choices[0] ?? -1, end, misses, next)) continue;
        if (raw.length >= MOST_EDGES) return null;
        raw.push({
          at: period,
          from,
          end,
          to: enter(layers[end]!, next, end === periods),
          bundle: number,
          misses,
        });
      }
    }
  }
  return prune(layers, raw);
}

function enter(layer: Layer, state: Int32Array, isLast: boolean): number {
  const key = isLast ? '' : state.join();
  let at = layer.index.get(key);
  if (at === undefined) {
    at = layer.states.push(state.slice()) - 1;
    layer.index.set(key, at);
  }
  return at;
}

/** Keeps what lies on a path to the end, renumbered by layer. */
function prune(
  layers: readonly Layer[],
  raw: readonly { at: number; from: number; end: number; to: number; bundle: number; misses: Float64Array }[],
): Chart {
  const alive = layers.map(({ states }) => new Uint8Array(states.length));
  const last = alive.at(-1)!;
  if (last.length === 0) return { nodes: 0, edges: [] };
  last[0] = 1;
  for (let e = raw.length - 1; e >= 0; e -= 1) {
    const { at, from, end, to } = raw[e]!;
    if (alive[end]![to] === 1) alive[at]![from] = 1;
  }
  let nodes = 0;
  const number = alive.map((layer) => Int32Array.from(layer, (flag) => (flag === 1 ? nodes++ : -1)));
  if (number[0]![0] === -1) return { nodes: 0, edges: [] };
  const edges = raw
    .filter(({ end, to }) => number[end]![to]! >= 0)
    .map(({ at, from, end, to, bundle, misses }) => ({
      from: number[at]![from]!,
      to: number[end]![to]!,
      bundle,
      misses: misses.some((cost) => cost !== 0) ? misses : null,
    }));
  return { nodes, edges: edges.sort((a, b) => a.from - b.from) };
}
