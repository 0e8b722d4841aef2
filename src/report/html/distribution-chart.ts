import { count, grouped } from '../../domain/wording.ts';
import { draw, figure, niceSteps } from './chart.ts';
import { numberCell, renderTable, row } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { RunView } from './run-view.ts';

const WIDTH = 560;
const HEIGHT = 240;
const LEFT = 40;
const BOTTOM = 44;
const TOP = 22;
const CLASSES = 10;

/** How programme dissatisfaction is spread over the rotators: a histogram. */
export function writeDistribution(view: RunView): Markup | null {
  const values = view.verdict.leximin;
  const worst = values[0];
  const median = values[Math.floor(values.length / 2)];
  if (worst === undefined || median === undefined) return null;
  const steps = niceSteps(worst + 1, CLASSES);
  const classes = steps.slice(0, -1).map((from, at) => {
    const to = steps[at + 1] ?? from;
    return { from, to, people: values.filter((value) => value >= from && value < to).length };
  });
  const title =
    worst === 0
      ? 'Nobody has any dissatisfaction'
      : `Half of the rotators have at most ${grouped(median)} points; the worst-off has ${grouped(worst)}`;
  return figure({
    title,
    drawing: draw({ width: WIDTH, height: HEIGHT }, `Histogram. ${title}.`, drawClasses(classes)),
    summary: 'The figures of this chart',
    data: renderTable({
      id: 'spread-t',
      caption: 'Rotators by points of dissatisfaction.',
      columns: [{ head: 'Points' }, { head: 'Rotators', numeric: true }],
      rows: classes.map(({ from, to, people }) =>
        row(`${grouped(from)} to ${grouped(to - 1)}`, [numberCell(String(people))]),
      ),
    }),
  });
}

interface Class {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

function drawClasses(classes: readonly Class[]): Markup {
  const most = Math.max(1, ...classes.map(({ people }) => people));
  const inner = { width: WIDTH - LEFT - 8, height: HEIGHT - TOP - BOTTOM };
  const step = inner.width / classes.length;
  const floor = HEIGHT - BOTTOM;
  return html`<line class="axis" x1="${LEFT}" y1="${floor}" x2="${WIDTH - 8}" y2="${floor}"/>${classes.map(
    ({ from, people }, at) => {
      const height = (inner.height * people) / most;
      const x = LEFT + at * step;
      return html`<g><title>${count(people, 'rotator')} from ${grouped(from)} points</title><rect class="mark" x="${(x + 1).toFixed(1)}" y="${(floor - height).toFixed(1)}" width="${(step - 2).toFixed(1)}" height="${height.toFixed(1)}"/>${
        people === 0
          ? null
          : html`<text x="${(x + step / 2).toFixed(1)}" y="${(floor - height - 5).toFixed(1)}" class="mid">${people}</text>`
      }<text class="mid soft" x="${x.toFixed(1)}" y="${floor + 16}">${grouped(from)}</text></g>`;
    },
  )}<text class="mid soft" x="${LEFT + inner.width / 2}" y="${HEIGHT - 8}">points of dissatisfaction</text><text class="soft" x="0" y="12">rotators</text>`;
}
