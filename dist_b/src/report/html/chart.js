import { html } from './markup.js';
/** A drawing with what it says in words and its data as a table, folded away. */
export function figure(chart) {
    return html `<figure><figcaption>${chart.title}</figcaption><div class="draw" role="group" aria-label="Chart" tabindex="0">${chart.drawing}</div><details><summary>${chart.summary}</summary>${chart.data}</details></figure>
`;
}
/** The frame of a drawing. `label` says in one sentence what a reader who cannot see it should know. */
export function draw(size, label, shapes) {
    return html `<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${label}">${shapes}</svg>`;
}
/** Round steps (1, 2, 5 × 10ⁿ) from 0 that reach at least `most` in few marks. */
export function niceSteps(most, marks = 5) {
    const rough = Math.max(most, 1) / marks;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power);
    const steps = [];
    for (let mark = 0; mark < most + step; mark += step)
        steps.push(mark);
    return steps;
}
