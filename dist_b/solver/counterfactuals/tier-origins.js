import { evaluateModel } from '../evaluate-model.js';
/** Where each tier stands at an optimum, over all components and in one of them. */
export function originsOf(model, part, { whole, chosen }) {
    const own = evaluateModel(part.model, chosen).values;
    const all = evaluateModel(model, whole.chosen).values;
    const published = (name, trades = false) => {
        const result = whole.tiers.find((tier) => tier.name === name);
        if (result === undefined)
            return 0;
        // Within its slack a tier may have given way to a later one: its best is what was proved before that.
        return trades && result.proved ? result.bound : result.value;
    };
    return model.tiers.map(({ name, slack }, at) => originOf(own[at], all[at], {
        name,
        total: published(name, slack.amount > 0),
        count: published(`${name}-count`),
        trades: slack.amount > 0,
    }));
}
/** `trades`: with slack the tier's best may be less than what the published optimum has, and there is one part only. */
function originOf(own, whole, tier) {
    const { name, total, count, trades } = tier;
    const base = { name, total, part: total, count: 0, countPart: 0, loads: [], others: [] };
    switch (own.kind) {
        case 'sum':
            return { ...base, part: trades ? total : own.total };
        case 'bottleneck':
            return { ...base, part: own.worst, count, countPart: own.worst === total ? own.count : 0 };
        case 'leximin':
            return { ...base, part: own.loads[0] ?? 0, loads: own.loads, others: othersOf(whole, own.loads) };
        case 'blend':
            return { ...base, part: own.value };
    }
}
/** The loads of the whole without those of a part. */
function othersOf(whole, part) {
    const left = whole.kind === 'leximin' ? [...whole.loads] : [];
    for (const load of part) {
        const at = left.indexOf(load);
        if (at >= 0)
            left.splice(at, 1);
    }
    return left;
}
