import { CONTESTANTS } from './job.js';
/** The rows as a Markdown page: where it was measured, what it comes to, one line an instance. */
export function writeMarkdown(run, rows) {
    const { processor, cores, memoryGib, system, node, commit } = run.machine;
    const contestants = listContestants(rows);
    const heads = [
        'instance',
        'best known',
        ...contestants.flatMap((name) => [name, 'score', 'bound', 'seconds', 'cpu s']),
        ...(contestants.length > 1 ? ['cpu ratio'] : []),
    ];
    return [
        `# Medical Student Scheduling: ${run.folder}`,
        '',
        `${processor}, ${cores} cores shared with other work, ${memoryGib} GiB, ${system}, Node ${node}, commit ${commit}.`,
        `At most ${run.timeLimit} seconds of processor time for each solver and instance, each in a process of its own, one at a time.`,
        'Every score is that of the checker; ">" = stopped without a proof.',
        '',
        ...summarise(run, rows).map((line) => `- ${line}`),
        '',
        writeCells(heads),
        writeCells(heads.map(() => '---')),
        ...rows.map((row) => writeCells(cellsOf(row, contestants))),
        '',
    ].join('\n');
}
/** One line a solver and instance. */
export function writeCsv(rows) {
    const quote = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const lines = rows.flatMap(({ reference, entries }) => entries.map((entry) => [
        entry.instance,
        entry.contestant,
        entry.outcome,
        entry.score,
        entry.bound,
        entry.seconds?.toFixed(3),
        entry.cpuSeconds?.toFixed(3),
        entry.peakMemoryMib,
        reference.bestKnown,
        reference.annealingBest,
        entry.remark,
    ]));
    const head = 'instance,solver,outcome,score,bound,seconds,cpu s,peak MiB,best known,annealing best,remark'.split(',');
    return [head, ...lines]
        .map((cells) => `${cells.map((cell) => quote(`${cell ?? ''}`)).join(',')}\n`)
        .join('');
}
/** The row as a line for the terminal. */
export function describeRow(row) {
    const contestants = row.entries.map(({ contestant }) => contestant);
    return cellsOf(row, contestants).join('  ');
}
/** What a run comes to, in sentences: each solver alone, then both where both ran and where both proved. */
export function summarise(run, rows) {
    const [ours, ...peers] = listContestants(rows);
    if (ours === undefined)
        return [];
    return [
        describeAll(run, ours, rows),
        ...peers.flatMap((peer) => {
            const shared = rows.filter(({ entries }) => entries.some(({ contestant }) => contestant === peer));
            const ratios = shared.map(ratioOf).filter((ratio) => ratio !== null);
            const both = `On the ${shared.length} instances of ${peer}, ${describeAll(run, ours, shared)}`;
            if (ratios.length === 0)
                return [describeAll(run, peer, shared), both];
            const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
            return [
                describeAll(run, peer, shared),
                both,
                `Both proved ${ratios.length}: there ${peer} took ${shorten(medianOf(ratios))} times our processor time in the median (${shorten(least)} to ${shorten(most)}).`,
            ];
        }),
    ];
}
function describeAll({ timeLimit }, contestant, rows) {
    const own = rows.flatMap(({ entries, reference: { bestKnown } }) => entries.filter((entry) => entry.contestant === contestant).map((entry) => ({ ...entry, bestKnown })));
    const proved = own.filter(({ outcome }) => outcome === 'proved').length;
    const reached = own.filter(({ score, bestKnown }) => score !== null && bestKnown !== null && score >= bestKnown).length;
    const middle = medianOf(own.map(({ outcome, cpuSeconds }) => (outcome === 'proved' ? cpuSeconds : Infinity)));
    const half = Number.isFinite(middle) ? `${shorten(middle)} s` : `more than ${timeLimit} s`;
    return `${contestant}: ${proved} of ${own.length} proved, the best known score reached on ${reached}; median processor time to the proof ${half}.`;
}
/** Those who ran on some instance, in order. */
function listContestants(rows) {
    return CONTESTANTS.filter((name) => rows.some(({ entries }) => entries.some(({ contestant }) => contestant === name)));
}
function cellsOf(row, contestants) {
    const ratio = ratioOf(row);
    return [
        row.instance,
        `${row.reference.bestKnown ?? '–'}`,
        ...contestants.flatMap((name) => {
            const entry = row.entries.find(({ contestant }) => contestant === name);
            if (entry === undefined)
                return ['', '', '', '', ''];
            const { outcome, score, bound, seconds, cpuSeconds } = entry;
            return [
                outcome,
                `${score ?? '–'}`,
                `${bound ?? '–'}`,
                seconds === null ? '–' : `${outcome === 'proved' ? '' : '> '}${shorten(seconds)}`,
                cpuSeconds === null ? '–' : shorten(cpuSeconds),
            ];
        }),
        ...(contestants.length > 1 ? [ratio === null ? '' : shorten(ratio)] : []),
    ];
}
/** Processor time of the second contestant over that of the first; `null` unless both proved. */
function ratioOf({ entries: [ours, theirs] }) {
    if (ours?.outcome !== 'proved' || theirs?.outcome !== 'proved')
        return null;
    return theirs.cpuSeconds / ours.cpuSeconds;
}
function medianOf(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = (sorted.length - 1) / 2;
    return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
function shorten(value) {
    return value >= 100 ? value.toFixed(0) : value.toPrecision(value < 1 ? 2 : 3);
}
function writeCells(cells) {
    return `| ${cells.join(' | ')} |`;
}
