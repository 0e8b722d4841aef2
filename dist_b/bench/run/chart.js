const WIDTH = 760;
const HEIGHT = 460;
const MARGIN = { left: 70, right: 170, top: 50, bottom: 55 };
const COLOURS = ['#0b5394', '#b45f06', '#38761d', '#741b47', '#a61c00', '#134f5c', '#7f6000'];
/** Shapes tell the lines apart where colours do not. */
const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'cross', 'ring', 'bar'];
/** A log-log line chart as a self-contained SVG document; some series must have a point. */
export function drawLogLog(text, series) {
    const drawn = series.filter(({ points }) => points.length > 0);
    const x = logAxis(drawn.flatMap(({ points }) => points.map((point) => point.x)));
    const y = logAxis(drawn.flatMap(({ points }) => points.map((point) => point.y)));
    const right = WIDTH - MARGIN.right;
    const bottom = HEIGHT - MARGIN.bottom;
    const toX = (value) => MARGIN.left + x.share(value) * (right - MARGIN.left);
    const toY = (value) => bottom - y.share(value) * (bottom - MARGIN.top);
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">`,
        `<title>${escapeXml(text.title)}</title>`,
        `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
        `<text x="${MARGIN.left}" y="26" font-size="15" font-weight="bold">${escapeXml(text.title)}</text>`,
        ...x.ticks.map((tick) => gridLine({ x1: toX(tick), y1: MARGIN.top, x2: toX(tick), y2: bottom })),
        ...y.ticks.map((tick) => gridLine({ x1: MARGIN.left, y1: toY(tick), x2: right, y2: toY(tick) })),
        ...x.ticks.map((tick) => label(toX(tick), bottom + 18, 'middle', shortNumber(tick))),
        ...y.ticks.map((tick) => label(MARGIN.left - 8, toY(tick) + 4, 'end', shortNumber(tick))),
        label((MARGIN.left + right) / 2, HEIGHT - 14, 'middle', text.x),
        `<text x="18" y="${(MARGIN.top + bottom) / 2}" text-anchor="middle" transform="rotate(-90 18 ${(MARGIN.top + bottom) / 2})">${escapeXml(text.y)}</text>`,
        ...drawn.flatMap(({ name, points }, i) => {
            const colour = COLOURS[i % COLOURS.length];
            const places = points.map((point) => ({ x: round(toX(point.x)), y: round(toY(point.y)) }));
            const path = places.map((place) => `${place.x},${place.y}`).join(' ');
            const key = { x: right + 18, y: MARGIN.top + 12 + 22 * i };
            return [
                `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
                ...[...places, key].map((place) => marker(MARKERS[i % MARKERS.length] ?? 'circle', place, colour)),
                label(key.x + 12, key.y + 4, 'start', name),
            ];
        }),
        '</svg>',
        '',
    ].join('\n');
}
/** Whole decades around the values (at least one value), with halves between few of them. */
function logAxis(values) {
    const low = Math.floor(Math.log10(Math.min(...values)));
    const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
    const decades = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
    const ticks = decades.length > 3 ? decades : decades.flatMap((d) => [d, 3 * d]).filter((d) => d <= 10 ** high);
    return { ticks, share: (value) => (Math.log10(value) - low) / (high - low) };
}
function marker(kind, { x, y }, colour) {
    const shape = {
        circle: `<circle cx="${x}" cy="${y}" r="4" fill="${colour}"/>`,
        square: `<rect x="${x - 4}" y="${y - 4}" width="8" height="8" fill="${colour}"/>`,
        triangle: `<path d="M${x} ${y - 5}l5 9h-10z" fill="${colour}"/>`,
        diamond: `<path d="M${x} ${y - 5}l5 5l-5 5l-5 -5z" fill="${colour}"/>`,
        cross: `<path d="M${x - 4} ${y - 4}l8 8m0 -8l-8 8" stroke="${colour}" stroke-width="2"/>`,
        ring: `<circle cx="${x}" cy="${y}" r="4" fill="#fff" stroke="${colour}" stroke-width="2"/>`,
        bar: `<rect x="${x - 5}" y="${y - 2}" width="10" height="4" fill="${colour}"/>`,
    };
    return shape[kind];
}
function gridLine(line) {
    const at = Object.entries(line).map(([name, value]) => `${name}="${round(value)}"`);
    return `<line ${at.join(' ')} stroke="#ddd"/>`;
}
function label(x, y, anchor, text) {
    return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}
function round(value) {
    return Math.round(value * 10) / 10;
}
function shortNumber(value) {
    if (value >= 1000)
        return `${Math.round(value / 100) / 10}k`.replace('.0k', 'k');
    return String(Number(value.toPrecision(1)));
}
function escapeXml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
