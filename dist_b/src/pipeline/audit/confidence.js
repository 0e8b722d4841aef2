/** Of a normal distribution 95 % lie within so many standard deviations. */
const Z = 1.959964;
/**
 * The 95 % confidence interval of a share, from so many hits among independent cases (Wilson 1927). Better than hits ÷
 * cases ± a margin when hits are few: it never leaves 0 … 1, and says something even of none.
 */
export function wilsonInterval(hits, cases) {
    if (cases === 0)
        return { low: 0, high: 1 };
    const share = hits / cases;
    const spread = Z * Math.sqrt((share * (1 - share)) / cases + (Z * Z) / (4 * cases * cases));
    const centre = share + (Z * Z) / (2 * cases);
    const scale = 1 + (Z * Z) / cases;
    return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
