const COLUMNS = [
    { head: 'instance', cell: ({ instance }) => instance },
    { head: 'choices', cell: ({ choices }) => choices?.toString() ?? '' },
    {
        head: 'solver',
        cell: ({ contestant, version }) => `${contestant}${version === null ? '' : ` ${version}`}`,
    },
    { head: 'outcome', cell: ({ outcome }) => outcome },
    { head: 'seconds', cell: describeSeconds },
    { head: 'cpu s', cell: ({ cpuSeconds }) => (cpuSeconds === null ? '' : shortDecimal(cpuSeconds)) },
    { head: 'gap %', cell: ({ gapPercent }) => (gapPercent === null ? '' : shortDecimal(gapPercent)) },
    { head: 'peak MiB', cell: ({ peakMemoryMib }) => peakMemoryMib?.toString() ?? '' },
    { head: 'tiers proved', cell: ({ tiers, tiersProved }) => (tiers.length === 0 ? '' : `${tiersProved}`) },
    { head: 'value', cell: ({ tiers }) => tiers.at(-1)?.value.toString() ?? '' },
    { head: 'remark', cell: ({ remark }) => remark },
];
/** The entries as a Markdown page that says where they were measured. */
export function writeMarkdown(suite, machine, entries) {
    const { processor, cores, memoryGib, system, node, commit } = machine;
    const row = (cells) => `| ${cells.join(' | ')} |`;
    return [
        `# Bench: ${suite}`,
        '',
        `${processor}, ${cores} cores, ${memoryGib} GiB, ${system}, Node ${node}, commit ${commit}.`,
        'Every answer was accepted by the verifier and agrees with what others proved; the rest has no time.',
        'A time without a proof is the time at which the solver was stopped (">"), `value` that of the last tier reached.',
        '',
        row(COLUMNS.map(({ head }) => head)),
        row(COLUMNS.map(() => '---')),
        ...entries.map((entry) => row(COLUMNS.map(({ cell }) => cell(entry).replaceAll('|', '/')))),
        '',
    ].join('\n');
}
/** The same cells as CSV. */
export function writeCsv(entries) {
    const quote = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const lines = [
        COLUMNS.map(({ head }) => head),
        ...entries.map((entry) => COLUMNS.map(({ cell }) => cell(entry))),
    ];
    return lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');
}
/** One line for the terminal. */
export function describeEntry(entry) {
    const { contestant, outcome, cpuSeconds, gapPercent, peakMemoryMib, remark } = entry;
    const facts = [
        contestant.padEnd(12),
        outcome.padEnd(9),
        describeSeconds(entry).padStart(9),
        cpuSeconds === null ? '' : `cpu ${shortDecimal(cpuSeconds)}`,
        gapPercent === null ? '' : `gap ${shortDecimal(gapPercent)} %`,
        peakMemoryMib === null ? '' : `${peakMemoryMib} MiB`,
        remark,
    ];
    return facts.filter((fact) => fact !== '').join('  ');
}
function describeSeconds({ seconds, outcome }) {
    if (seconds === null)
        return '';
    return `${outcome === 'proved' ? '' : '> '}${shortDecimal(seconds)}`;
}
/** Three significant digits, never in exponents. */
function shortDecimal(value) {
    if (value === 0)
        return '0';
    const digits = Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(Math.abs(value)))));
    return value.toFixed(digits);
}
