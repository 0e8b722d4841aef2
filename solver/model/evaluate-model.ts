import type {
  Counter,
  DistinctCounter,
  PathwayModel,
  Precedence,
  SlotRow,
  Softness,
  Tier,
  Transition,
} from './pathway-model.ts';

/** What a set of choices comes to, in exact integers. */
export interface Evaluation {
  /** Every cell is covered as it should be and every guarantee holds. */
  readonly feasible: boolean;
  /** Cells (agent × periods + period) that are active and not covered exactly once, or inactive and covered. */
  readonly miscovered: readonly number[];
  /** Tags of the guarantees that do not hold, ascending, each once. */
  readonly breaches: readonly number[];
  /** One value a tier, in the order of the model. */
  readonly values: readonly TierValue[];
}

export type TierValue =
  | { readonly kind: 'sum'; readonly total: number }
  /** Greatest load of a counted agent (0 when none counts), and how many have it. */
  | { readonly kind: 'bottleneck'; readonly worst: number; readonly count: number }
  /** Loads of the counted agents, descending. */
  | { readonly kind: 'leximin'; readonly loads: readonly number[] }
  /** `totalWeight × total + worstWeight × worst`. */
  | { readonly kind: 'blend'; readonly value: number; readonly total: number; readonly worst: number };

/** Holds choices (numbers, each once, any order) against every primitive of the model. Shares nothing with the readers. */
export function evaluateModel(model: PathwayModel, chosen: Int32Array): Evaluation {
  const taken = new Uint8Array(model.choices.count);
  for (const choice of chosen) taken[choice] = 1;
  const ledger = new MissLedger(model);
  for (const row of model.counters) ledger.limit(row, weigh(row, taken));
  for (const row of model.slotRows) ledger.limit(row, weigh(row, taken));
  for (const row of model.distincts) ledger.limit(row, countClasses(row, taken));
  for (const row of model.precedences) ledger.offences(row, countUnprepared(model, row, taken));
  for (const row of model.transitions) {
    ledger.limit({ ...row, atLeast: null, atMost: row.atMost ?? 0 }, countChanges(model, row, taken));
  }
  const miscovered = findMiscovered(model, taken);
  const breaches = [...ledger.breaches].sort((a, b) => a - b);
  return {
    feasible: miscovered.length === 0 && breaches.length === 0,
    miscovered,
    breaches,
    values: model.tiers.map((tier, at) =>
      valueTier(model, tier, { taken, misses: ledger.costs[at]!, own: ledger.own[at]! }),
    ),
  };
}

/** Breached guarantees, and what the misses of soft rows cost each tier. */
class MissLedger {
  readonly breaches = new Set<number>();
  readonly costs: Float64Array;
  /** By tier and agent: what the agent's own rules cost. */
  readonly own: readonly Float64Array[];

  constructor(model: PathwayModel) {
    this.costs = new Float64Array(model.tiers.length);
    this.own = model.tiers.map(() => new Float64Array(model.agents));
  }

  limit(
    row: {
      agent?: number;
      atLeast: number | null;
      atMost: number | null;
      soft: Softness | null;
      tag: number;
    },
    value: number,
  ): void {
    const missing = row.atLeast === null ? 0 : Math.max(0, row.atLeast - value);
    const excess = row.atMost === null ? 0 : Math.max(0, value - row.atMost);
    if (row.soft === null) {
      if (missing + excess > 0) this.breaches.add(row.tag);
    } else {
      const units = Math.ceil(missing / row.soft.size) + Math.ceil(excess / row.soft.size);
      this.costs[row.soft.tier]! += units * row.soft.weight;
      if (row.agent !== undefined) this.own[row.soft.tier]![row.agent]! += units * row.soft.weight;
    }
  }

  offences(row: { agent: number; soft: Softness | null; tag: number }, count: number): void {
    this.limit({ ...row, atLeast: null, atMost: 0 }, count);
  }
}

function weigh(row: Counter | SlotRow, taken: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < row.choices.length; at += 1) {
    if (taken[row.choices[at]!] === 1) sum += row.weights[at]!;
  }
  return sum;
}

function countClasses(row: DistinctCounter, taken: Uint8Array): number {
  const met = new Set<number>();
  row.choices.forEach((choice, at) => {
    if (taken[choice] === 1) met.add(row.classOf[at]!);
  });
  return met.size;
}

/** `after` choices taken of which no `before` choice has ended when they start. */
function countUnprepared({ choices }: PathwayModel, row: Precedence, taken: Uint8Array): number {
  let ready = Infinity;
  for (const choice of row.before) {
    if (taken[choice] === 1) ready = Math.min(ready, choices.start[choice]! + choices.length[choice]!);
  }
  return row.after.filter((choice) => taken[choice] === 1 && choices.start[choice]! < ready).length;
}

function countChanges({ choices }: PathwayModel, row: Transition, taken: Uint8Array): number {
  const labels = Array.from(row.choices, (choice, at) => ({ choice, label: row.labelOf[at]! }))
    .filter(({ choice }) => taken[choice] === 1)
    .sort((a, b) => choices.start[a.choice]! - choices.start[b.choice]!);
  return labels.filter(({ label }, at) => at > 0 && label !== labels[at - 1]!.label).length;
}

function findMiscovered(model: PathwayModel, taken: Uint8Array): readonly number[] {
  const { choices, periods, active } = model;
  const covers = new Int32Array(active.length);
  for (let choice = 0; choice < choices.count; choice += 1) {
    if (taken[choice] === 0) continue;
    const cell = choices.agent[choice]! * periods + choices.start[choice]!;
    for (let at = cell; at < cell + choices.length[choice]!; at += 1) covers[at]! += 1;
  }
  const wrong: number[] = [];
  for (let cell = 0; cell < active.length; cell += 1) if (covers[cell] !== active[cell]) wrong.push(cell);
  return wrong;
}

function valueTier(
  model: PathwayModel,
  tier: Tier,
  { taken, misses, own }: { readonly taken: Uint8Array; readonly misses: number; readonly own: Float64Array },
): TierValue {
  let total = misses;
  const loads = own.slice();
  for (let choice = 0; choice < model.choices.count; choice += 1) {
    if (taken[choice] === 0) continue;
    total += tier.costs[choice]!;
    loads[model.choices.agent[choice]!]! += tier.costs[choice]!;
  }
  if (tier.kind === 'sum') return { kind: 'sum', total };
  const counted = Array.from(loads, (load, agent) => load + tier.offsets[agent]!)
    .filter((_, agent) => tier.counted[agent] === 1)
    .sort((a, b) => b - a);
  const worst = counted[0] ?? 0;
  switch (tier.kind) {
    case 'bottleneck':
      return { kind: 'bottleneck', worst, count: counted.filter((load) => load === worst).length };
    case 'leximin':
      return { kind: 'leximin', loads: counted };
    case 'blend':
      return { kind: 'blend', value: tier.totalWeight * total + tier.worstWeight * worst, total, worst };
  }
}
