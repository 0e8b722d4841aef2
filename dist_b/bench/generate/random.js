/** xoshiro128** (Blackman and Vigna 2018), its state filled by splitmix32 from the text of the seed. */
export function seededRandom(seed) {
    const [a, b, c, d] = initialState(seed);
    const state = Uint32Array.of(a, b, c, d);
    const next = () => {
        const [s0, s1, s2, s3] = state;
        const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
        const x2 = s2 ^ s0;
        const x3 = s3 ^ s1;
        state[0] = s0 ^ x3;
        state[1] = s1 ^ x2;
        state[2] = x2 ^ (s1 << 9);
        state[3] = rotateLeft(x3, 11);
        return result;
    };
    const unit = () => next() / 0x1_0000_0000;
    return {
        unit,
        below: (limit) => Math.floor(unit() * limit),
        bell: () => {
            let total = -6;
            for (let i = 0; i < 12; i += 1)
                total += unit();
            return total;
        },
        percent: (percent) => unit() * 100 < percent,
    };
}
/** One element; `list` must not be empty. */
export function pickOne(random, list) {
    const picked = list[random.below(list.length)];
    if (picked === undefined)
        throw new RangeError('nothing to pick from');
    return picked;
}
/** A new list in random order (Fisher–Yates). */
export function shuffled(random, list) {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = random.below(i + 1);
        [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
}
/** One index with probability in proportion to its weight (weights ≥ 0, not all 0). */
export function pickWeighted(random, weights) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let left = random.unit() * total;
    for (let i = 0; i < weights.length; i += 1) {
        left -= weights[i];
        if (left < 0)
            return i;
    }
    return weights.findLastIndex((weight) => weight > 0);
}
function initialState(seed) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < seed.length; i += 1)
        hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
    const splitmix = () => {
        hash = (hash + 0x9e3779b9) | 0;
        let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
        mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
        return (mixed ^ (mixed >>> 15)) >>> 0;
    };
    return [splitmix(), splitmix(), splitmix(), splitmix()];
}
function rotateLeft(value, bits) {
    return (value << bits) | (value >>> (32 - bits));
}
