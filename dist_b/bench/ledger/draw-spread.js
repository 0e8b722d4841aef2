const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 60;
const RIGHT = 480;
const TOP = 50;
const BOTTOM = 310;
/** Colour and dashes both tell the lines apart. */
const STYLES = [
    ['#a61c00', '6 4'],
    ['#0b5394', 'none'],
    ['#38761d', '2 3'],
];
/** The figure of the simulation as a self-contained SVG document: rounds across, spread up, from 0. */
export function drawSpread(title, lines) {
    const most = Math.max(...lines.flatMap(({ values }) => values));
    const step = 10 ** Math.floor(Math.log10(most)) / 2;
    const top = step * Math.ceil(most / step);
    const rounds = lines[0]?.values.length ?? 0;
    const x = (round) => Math.round(LEFT + ((RIGHT - LEFT) * round) / Math.max(1, rounds - 1));
    const y = (value) => Math.round(BOTTOM - ((BOTTOM - TOP) * value) / top);
    const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step);
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">`,
        `<title>${title}</title>`,
        `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
        `<text x="16" y="26" font-size="15" font-weight="bold">${title}</text>`,
        ...ticks.flatMap((tick) => [
            `<line x1="${LEFT}" y1="${y(tick)}" x2="${RIGHT}" y2="${y(tick)}" stroke="#ddd"/>`,
            `<text x="${LEFT - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
        ]),
        ...Array.from({ length: rounds }, (_, round) => `<text x="${x(round)}" y="${BOTTOM + 20}" text-anchor="middle">cycle ${round + 1}</text>`),
        ...lines.flatMap(({ name, values }, at) => {
            const [colour, dashes] = STYLES[at % STYLES.length] ?? STYLES[0];
            const points = values.map((value, round) => `${x(round)},${y(value)}`).join(' ');
            return [
                `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes}"/>`,
                `<text x="${RIGHT + 10}" y="${y(values.at(-1) ?? 0) + 4}" fill="${colour}">${name}</text>`,
            ];
        }),
        '</svg>',
        '',
    ].join('\n');
}
