import { roundedQuotient } from '../domain/units.js';
import { lowerBound } from './choices.js';
import { groupByRotator } from './programme-index.js';
/** Dissatisfaction of a workable cycle without placement, wishes or none. */
export const UNPLACED = 1000;
/** Works the dissatisfactions out for every workable horizon cycle; decisions and pathway rules play no part. */
export function tabulateDissatisfaction(index, presence, eligibility) {
    const { rotators, preferences } = index.programme;
    const wishes = groupByRotator(preferences);
    const voiced = new Uint8Array(rotators.length);
    const values = new Array(rotators.length * index.horizon).fill(null);
    rotators.forEach((rotator, at) => {
        const own = wishes.get(rotator.id);
        if (own === undefined)
            return;
        const undated = own.every((wish) => wish.cycle === null);
        let former = null;
        for (let cycle = 1; cycle <= index.horizon; cycle += 1) {
            if (!presence.workable(at, cycle))
                continue;
            const open = eligibility.open(at, cycle);
            const same = undated && former !== null && equal(former.open, open);
            const combined = same ? former.combined : combineKinds(index, own, open, cycle);
            former = { open, combined };
            if (combined === null)
                continue;
            values[at * index.horizon + cycle - 1] = combined;
            voiced[at] = 1;
        }
    });
    const find = (rotator, placement, cycle) => {
        const open = cycle <= index.horizon ? eligibility.open(rotator, cycle) : new Int32Array(0);
        const at = lowerBound(open, placement);
        if (open[at] !== placement)
            return null;
        return { at, value: values[rotator * index.horizon + cycle - 1]?.[at] ?? 0 };
    };
    return {
        of: (rotator, placement, cycle) => find(rotator, placement, cycle)?.value ?? null,
        rank: (rotator, placement, cycle) => {
            const found = find(rotator, placement, cycle);
            if (found === null || voiced[rotator] === 0)
                return null;
            const all = values[rotator * index.horizon + cycle - 1];
            return 1 + (all?.filter((value) => value < found.value).length ?? 0);
        },
        hasWishes: (rotator, cycle) => cycle === undefined ? voiced[rotator] === 1 : values[rotator * index.horizon + cycle - 1] !== null,
    };
}
function equal(a, b) {
    return a.length === b.length && a.every((value, at) => value === b[at]);
}
/** The weighted mean of the kinds' dissatisfactions, aligned with `open`; `null` when no wish applies. */
function combineKinds(index, wishes, open, cycle) {
    const kinds = [...new Set(wishes.map((wish) => wish.target.kind))].sort();
    const voices = [];
    for (const kind of kinds) {
        const ofKind = wishes.filter((wish) => wish.target.kind === kind);
        const dated = ofKind.filter((wish) => wish.cycle === cycle);
        const current = dated.length > 0 ? dated : ofKind.filter((wish) => wish.cycle === null);
        const ids = Array.from(open, (placement) => idOf(index, kind, placement));
        const named = new Set(ids);
        const applying = current.filter((wish) => named.has(wish.target.id));
        if (applying.length === 0)
            continue;
        const scored = applying.every((wish) => wish.score !== null);
        voices.push({
            weight: Math.max(...applying.map((wish) => wish.weight)),
            values: scored ? valuesByScore(applying, ids) : valuesByRank(applying, ids),
        });
    }
    if (voices.length === 0)
        return null;
    const total = voices.reduce((sum, voice) => sum + voice.weight, 0);
    return Int32Array.from(open, (_, at) => roundedQuotient(voices.reduce((sum, voice) => sum + voice.weight * voice.values[at], 0), total));
}
/** Tie groups stand at the mean of the positions they share; placements without a rank form the last group. */
function valuesByRank(wishes, ids) {
    const best = new Map();
    for (const { target, rank } of wishes) {
        if (rank !== null)
            best.set(target.id, Math.min(rank, best.get(target.id) ?? rank));
    }
    const ranks = ids.map((id) => (id === null ? undefined : best.get(id)) ?? Infinity);
    const sizes = new Map();
    for (const rank of ranks)
        sizes.set(rank, 1 + (sizes.get(rank) ?? 0));
    const value = new Map();
    let better = 0;
    for (const [rank, size] of [...sizes].sort(([a], [b]) => a - b)) {
        value.set(rank, ids.length === 1 ? 0 : roundedQuotient(1000 * (2 * better + size - 1), 2 * (ids.length - 1)));
        better += size;
    }
    return ranks.map((rank) => value.get(rank));
}
/** Scores turned into 0 … 1000 linearly; what is not scored stands at the lowest score, or 0 if that is lower. */
function valuesByScore(wishes, ids) {
    const best = new Map();
    for (const { target, score } of wishes) {
        if (score !== null)
            best.set(target.id, Math.max(score, best.get(target.id) ?? score));
    }
    const given = wishes.flatMap(({ score }) => (score === null ? [] : [score]));
    const scores = ids.map((id) => (id === null ? undefined : best.get(id)));
    const highest = Math.max(...given);
    const lowest = scores.includes(undefined) ? Math.min(0, ...given) : Math.min(...given);
    return scores.map((score) => highest === lowest ? 0 : roundedQuotient(1000 * (highest - (score ?? lowest)), highest - lowest));
}
function idOf(index, kind, placement) {
    const { id, rotation, site } = index.placement(placement);
    switch (kind) {
        case 'placement':
            return id;
        case 'rotation':
            return rotation;
        case 'site':
            return site;
        case 'area':
            return index.siteAt(placement).area;
    }
}
