import { drawLogLog } from './chart.js';
/** Gaps below this are drawn here: an axis of logarithms has no 0. */
const LEAST_GAP_PERCENT = 0.001;
const LEAST_SECONDS = 0.01;
/**
 * Charts of a suite by file name: time to proof and peak memory by size for each kind of tiers, and the gap over time
 * on the largest instance with one tier that anybody followed.
 */
export function drawResults(suite, entries) {
    const charts = new Map();
    const add = (name, text, series) => {
        if (series.some(({ points }) => points.length > 0))
            charts.set(`${suite}-${name}.svg`, drawLogLog(text, series));
    };
    for (const kind of new Set(entries.map(({ instance }) => instance.replace(/^\S+ /, '')))) {
        const own = entries.filter(({ instance }) => instance.endsWith(` ${kind}`));
        const slug = kind.replaceAll(/\W+/g, '-');
        const ended = (outcome, y) => seriesOf(own, (entry) => {
            const value = entry.outcome === outcome ? y(entry) : null;
            return value === null ? [] : [{ x: entry.rotators, y: Math.max(LEAST_SECONDS, value) }];
        });
        const bySize = (y) => [
            ...ended('proved', y),
            ...ended('stopped', y).map(({ name, points }) => ({ name: `${name}, stopped`, points })),
        ];
        const axes = { x: 'rotators', y: 'seconds to proof, or until stopped' };
        add(`time-${slug}`, { title: `Time to proof, ${kind}`, ...axes }, bySize(({ seconds }) => seconds));
        const memory = { title: `Peak memory, ${kind}`, x: 'rotators', y: 'MiB' };
        add(`memory-${slug}`, memory, bySize(({ peakMemoryMib }) => peakMemoryMib));
    }
    const followed = entries.filter(({ gapOverTime }) => gapOverTime.length > 1);
    const largest = followed.reduce((most, { rotators }) => Math.max(most, rotators), 0);
    const last = followed.filter(({ rotators }) => rotators === largest);
    add('gap', { title: `Gap over time, ${last[0]?.instance ?? ''}`, x: 'seconds', y: 'gap in per cent' }, seriesOf(last, ({ gapOverTime }) => gapOverTime.map(({ seconds, gapPercent }) => ({
        x: Math.max(LEAST_SECONDS, seconds),
        y: Math.max(LEAST_GAP_PERCENT, gapPercent),
    }))));
    return charts;
}
function seriesOf(entries, pointsOf) {
    const names = [...new Set(entries.map(({ contestant }) => contestant))];
    return names.map((name) => ({
        name,
        points: entries.filter(({ contestant }) => contestant === name).flatMap(pointsOf),
    }));
}
