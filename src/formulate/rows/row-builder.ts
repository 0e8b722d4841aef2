import type {
  ChoiceTable,
  Counter,
  DistinctCounter,
  Precedence,
  SlotRow,
  Softness,
  Transition,
} from '../../../solver/model/pathway-model.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { isOmitted, type Omission } from '../facts/rule-instance.ts';
import { greatestLoad, greatestSlotLoad } from './greatest-load.ts';
import { scaleRow } from './scale-row.ts';

/** What one missing or excess unit costs, and in which tier; `null` = a guarantee. */
export interface Miss {
  readonly tier: keyof SoftTiers;
  readonly weight: number;
  /** How much of the row one unit is worth. */
  readonly size: number;
}

/** Positions of the tiers that soft rows pay into; `null` where the programme does not ask for the tier. */
export interface SoftTiers {
  readonly staffing: number | null;
  readonly competency: number | null;
  readonly stability: number | null;
  readonly disruption: number | null;
  readonly notice: number | null;
}

/** A row as its emitter states it, before it is tagged, scaled and checked for use. */
interface Draft {
  readonly choices: readonly number[] | Int32Array;
  readonly miss: Miss | null;
}

interface LimitedDraft extends Draft {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

interface CounterDraft extends LimitedDraft {
  readonly agent: number;
  /** ≥ 0. */
  readonly weights: readonly number[];
}

interface DistinctDraft extends LimitedDraft {
  readonly agent: number;
  readonly classOf: readonly number[];
  readonly classes: number;
}

interface PrecedenceDraft {
  readonly agent: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly miss: Miss | null;
}

interface TransitionDraft extends Draft {
  readonly agent: number;
  readonly labelOf: readonly number[];
  readonly labels: number;
  readonly atMost: number;
}

interface SlotRowDraft extends LimitedDraft {
  readonly weights: readonly number[] | Int32Array;
}

/**
 * Collects the rows of the model, tagged with their rule instances. Omitted instances, soft rows whose tier
 * the programme does not ask for, and rows that no choices can break are dropped here, so that emitters
 * need not think of any of these.
 */
export class RowBuilder {
  readonly instances: RuleInstance[] = [];
  readonly counters: Counter[] = [];
  readonly distincts: DistinctCounter[] = [];
  readonly precedences: Precedence[] = [];
  readonly transitions: Transition[] = [];
  readonly slotRows: SlotRow[] = [];
  readonly #tags = new Map<RuleInstance, number>();
  readonly #choices: ChoiceTable;
  readonly #tiers: SoftTiers;
  readonly #omissions: readonly Omission[];

  constructor(choices: ChoiceTable, options: { tiers: SoftTiers; omissions: readonly Omission[] }) {
    this.#choices = choices;
    this.#tiers = options.tiers;
    this.#omissions = options.omissions;
  }

  /** A weighted count over one agent's choices. */
  addCounter(instance: RuleInstance, draft: CounterDraft): void {
    const members: number[] = [];
    const weights: number[] = [];
    for (let at = 0; at < draft.weights.length; at += 1) {
      if (draft.weights[at] === 0) continue;
      members.push(draft.choices[at]!);
      weights.push(draft.weights[at]!);
    }
    const limits = binding(draft, greatestLoad(this.#choices, { members, weights }));
    if (limits === null || this.#leavesOut(instance, draft.miss)) return;
    // Beyond what is asked for, more of one choice gains nothing: smaller numbers, tighter relaxation.
    const useful =
      limits.atMost === null ? weights.map((weight) => Math.min(weight, limits.atLeast!)) : weights;
    const row = scaleRow({ ...limits, weights: useful, size: draft.miss?.size ?? null });
    this.counters.push({
      agent: draft.agent,
      choices: Int32Array.from(members),
      weights: row.weights,
      ...this.#ending(instance, draft.miss, row),
    });
  }

  /** How many classes an agent's choices touch. */
  addDistinct(instance: RuleInstance, draft: DistinctDraft): void {
    const limits = binding(draft, new Set(draft.classOf).size);
    if (limits === null || this.#leavesOut(instance, draft.miss)) return;
    this.distincts.push({
      agent: draft.agent,
      choices: Int32Array.from(draft.choices),
      classOf: Int32Array.from(draft.classOf),
      classes: draft.classes,
      ...this.#ending(instance, draft.miss, { ...limits, size: draft.miss?.size ?? null }),
    });
  }

  /** Each `after` choice needs a `before` choice that has ended. */
  addPrecedence(instance: RuleInstance, draft: PrecedenceDraft): void {
    if (draft.after.length === 0 || this.#leavesOut(instance, draft.miss)) return;
    const { soft, tag } = this.#ending(instance, draft.miss, { atLeast: null, atMost: null, size: 1 });
    this.precedences.push({
      agent: draft.agent,
      before: Int32Array.from(draft.before),
      after: Int32Array.from(draft.after),
      soft,
      tag,
    });
  }

  /** How often the label changes along an agent's pathway. */
  addTransition(instance: RuleInstance, draft: TransitionDraft): void {
    const starts = new Set(Array.from(draft.choices, (choice) => this.#choices.start[choice]));
    const unbroken = new Set(draft.labelOf).size < 2 || starts.size - 1 <= draft.atMost;
    if (unbroken || this.#leavesOut(instance, draft.miss)) return;
    const { soft, tag } = this.#ending(instance, draft.miss, { atLeast: null, atMost: null, size: 1 });
    this.transitions.push({
      agent: draft.agent,
      choices: Int32Array.from(draft.choices),
      labelOf: Int32Array.from(draft.labelOf),
      labels: draft.labels,
      atMost: draft.atMost,
      soft,
      tag,
    });
  }

  /** A weighted count over choices of several agents, of which each agent takes at most one. */
  addSlotRow(instance: RuleInstance, draft: SlotRowDraft): void {
    const signed = draft.weights.some((weight) => weight < 0);
    const most = signed
      ? Infinity
      : greatestSlotLoad(this.#choices, { members: draft.choices, weights: draft.weights });
    const limits = binding(draft, most, signed ? -Infinity : 0);
    if (limits === null || this.#leavesOut(instance, draft.miss)) return;
    const row = scaleRow({ ...limits, weights: draft.weights, size: draft.miss?.size ?? null });
    this.slotRows.push({
      choices: Int32Array.from(draft.choices),
      weights: row.weights,
      ...this.#ending(instance, draft.miss, row),
    });
  }

  #leavesOut(instance: RuleInstance, miss: Miss | null): boolean {
    return (miss !== null && this.#tiers[miss.tier] === null) || isOmitted(instance, this.#omissions);
  }

  #ending(
    instance: RuleInstance,
    miss: Miss | null,
    row: { readonly atLeast: number | null; readonly atMost: number | null; readonly size: number | null },
  ): { atLeast: number | null; atMost: number | null; soft: Softness | null; tag: number } {
    const tier = miss === null ? null : this.#tiers[miss.tier];
    const soft =
      miss === null || tier === null ? null : { tier, weight: miss.weight, size: row.size ?? miss.size };
    let tag = this.#tags.get(instance);
    if (tag === undefined) {
      tag = this.instances.push(instance) - 1;
      this.#tags.set(instance, tag);
    }
    return { atLeast: row.atLeast, atMost: row.atMost, soft, tag };
  }
}

/** The sides of a row that its choices could break; `null` when there is none. */
function binding(
  row: { readonly atLeast: number | null; readonly atMost: number | null },
  greatest: number,
  smallest = 0,
): { atLeast: number | null; atMost: number | null } | null {
  const atLeast = row.atLeast !== null && row.atLeast > smallest ? row.atLeast : null;
  const atMost = row.atMost !== null && row.atMost < greatest ? row.atMost : null;
  return atLeast === null && atMost === null ? null : { atLeast, atMost };
}
