import { relativeGap } from './engine.js';
import { evaluateModel } from './evaluate-model.js';
/** What the tiers from `first` on come to in an allocation, none of them searched for: no cost is below zero, and nothing more is proved. */
export function tellUnsearched(parts, chosen, first) {
    const values = parts.map(({ model }, part) => evaluateModel(model, chosen[part]).values);
    const tiers = parts[0]?.model.tiers.slice(first) ?? [];
    return tiers.flatMap(({ name }, at) => joinParts(name, values.map((own) => own[first + at])));
}
function joinParts(name, parts) {
    const most = parts.reduce((worst, part) => Math.max(worst, worstOf(part)), 0);
    const total = parts.reduce((sum, part) => sum + (part.kind === 'sum' ? part.total : 0), 0);
    const blended = parts.reduce((sum, part) => sum + (part.kind === 'blend' ? part.value : 0), 0);
    const count = parts.reduce((sum, part) => sum + (part.kind === 'bottleneck' && part.worst === most ? part.count : 0), 0);
    switch (parts[0].kind) {
        case 'sum':
            return [unproved(name, total)];
        case 'bottleneck':
            return [unproved(name, most), unproved(`${name}-count`, count)];
        case 'leximin':
            return [unproved(name, most)];
        case 'blend':
            return [unproved(name, blended)];
    }
}
function worstOf(value) {
    return value.kind === 'bottleneck' ? value.worst : value.kind === 'leximin' ? (value.loads[0] ?? 0) : 0;
}
function unproved(name, value) {
    return { name, value, bound: 0, gap: relativeGap(value, 0) ?? Infinity, proved: value <= 0 };
}
