import { greatestLoad, greatestSlotLoad } from './greatest-load.js';
import { isOmitted } from './rule-instance.js';
import { scaleRow } from './scale-row.js';
/**
 * Collects the rows of the model, tagged with their rule instances. Omitted instances, soft rows whose tier
 * the programme does not ask for, and rows that no choices can break are dropped here, so that emitters
 * need not think of any of these.
 */
export class RowBuilder {
    instances = [];
    counters = [];
    distincts = [];
    precedences = [];
    transitions = [];
    slotRows = [];
    #tags = new Map();
    #choices;
    #tiers;
    #omissions;
    constructor(choices, options) {
        this.#choices = choices;
        this.#tiers = options.tiers;
        this.#omissions = options.omissions;
    }
    /** A weighted count over one agent's choices. */
    addCounter(instance, draft) {
        const members = [];
        const weights = [];
        for (let at = 0; at < draft.weights.length; at += 1) {
            if (draft.weights[at] === 0)
                continue;
            members.push(draft.choices[at]);
            weights.push(draft.weights[at]);
        }
        const limits = binding(draft, greatestLoad(this.#choices, { members, weights }));
        if (limits === null || this.#leavesOut(instance, draft.miss))
            return;
        // Beyond what is asked for, more of one choice gains nothing: smaller numbers, tighter relaxation.
        const useful = limits.atMost === null ? weights.map((weight) => Math.min(weight, limits.atLeast)) : weights;
        const row = scaleRow({ ...limits, weights: useful, size: draft.miss?.size ?? null });
        this.counters.push({
            agent: draft.agent,
            choices: Int32Array.from(members),
            weights: row.weights,
            ...this.#ending(instance, draft.miss, row),
        });
    }
    /** How many classes an agent's choices touch. */
    addDistinct(instance, draft) {
        const limits = binding(draft, new Set(draft.classOf).size);
        if (limits === null || this.#leavesOut(instance, draft.miss))
            return;
        this.distincts.push({
            agent: draft.agent,
            choices: Int32Array.from(draft.choices),
            classOf: Int32Array.from(draft.classOf),
            classes: draft.classes,
            ...this.#ending(instance, draft.miss, { ...limits, size: draft.miss?.size ?? null }),
        });
    }
    /** Each `after` choice needs a `before` choice that has ended. */
    addPrecedence(instance, draft) {
        if (draft.after.length === 0 || this.#leavesOut(instance, draft.miss))
            return;
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
    addTransition(instance, draft) {
        const starts = new Set(Array.from(draft.choices, (choice) => this.#choices.start[choice]));
        const unbroken = new Set(draft.labelOf).size < 2 || starts.size - 1 <= draft.atMost;
        if (unbroken || this.#leavesOut(instance, draft.miss))
            return;
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
    addSlotRow(instance, draft) {
        const signed = draft.weights.some((weight) => weight < 0);
        const most = signed
            ? Infinity
            : greatestSlotLoad(this.#choices, { members: draft.choices, weights: draft.weights });
        const limits = binding(draft, most, signed ? -Infinity : 0);
        if (limits === null || this.#leavesOut(instance, draft.miss))
            return;
        const row = scaleRow({ ...limits, weights: draft.weights, size: draft.miss?.size ?? null });
        this.slotRows.push({
            choices: Int32Array.from(draft.choices),
            weights: row.weights,
            ...this.#ending(instance, draft.miss, row),
        });
    }
    #leavesOut(instance, miss) {
        return (miss !== null && this.#tiers[miss.tier] === null) || isOmitted(instance, this.#omissions);
    }
    #ending(instance, miss, row) {
        const tier = miss === null ? null : this.#tiers[miss.tier];
        const soft = miss === null || tier === null ? null : { tier, weight: miss.weight, size: row.size ?? miss.size };
        let tag = this.#tags.get(instance);
        if (tag === undefined) {
            tag = this.instances.push(instance) - 1;
            this.#tags.set(instance, tag);
        }
        return { atLeast: row.atLeast, atMost: row.atMost, soft, tag };
    }
}
/** The sides of a row that its choices could break; `null` when there is none. */
function binding(row, greatest, smallest = 0) {
    const atLeast = row.atLeast !== null && row.atLeast > smallest ? row.atLeast : null;
    const atMost = row.atMost !== null && row.atMost < greatest ? row.atMost : null;
    return atLeast === null && atMost === null ? null : { atLeast, atMost };
}
