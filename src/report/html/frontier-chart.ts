import { grouped } from '../../domain/wording.ts';
import type { FrontierPoint } from '../facts/report-facts.ts';
import { draw, figure, niceSteps } from './chart.ts';
import { numberCell, renderTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { RunView } from './run-view.ts';
import { block } from './section.ts';

const WIDTH = 560;
const HEIGHT = 260;
const LEFT = 64;
const BOTTOM = 46;
const TOP = 24;
const RIGHT = 20;

/** What a better lot for the worst-off costs all together: the points on which nobody can improve in both. */
export function writeFrontier(view: RunView): Markup {
  const points = [...view.facts.frontier].sort((a, b) => a.worst - b.worst);
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) {
    return block(
      'The price of fairness was not asked for in this run',
      html`<p>The trade-off curve shows what a better lot for the worst-off costs all others together. <code>allocate --frontier</code> works it out.</p>`,
    );
  }
  const title =
    points.length === 1
      ? 'Fairness costs nothing here: the best total is also best for the worst-off'
      : `To spare the worst-off ${grouped(last.worst - first.worst)} points costs all together ${grouped(first.total - last.total)}`;
  return figure({
    title,
    drawing: draw({ width: WIDTH, height: HEIGHT }, `Trade-off curve. ${title}.`, drawPoints(points)),
    summary: 'The figures of this chart',
    data: renderTable({
      id: 'frontier-t',
      caption: 'Allocations that nobody can improve on in both respects.',
      columns: [
        { head: 'Worst-off', numeric: true },
        { head: 'All together', numeric: true },
      ],
      rows: points.map(
        ({ worst, total }) => html`<tr>${numberCell(grouped(worst))}${numberCell(grouped(total))}</tr>
`,
      ),
    }),
  });
}

function drawPoints(points: readonly FrontierPoint[]): Markup {
  const axis = {
    x: scale(
      points.map(({ worst }) => worst),
      LEFT,
      WIDTH - RIGHT,
    ),
    y: scale(
      points.map(({ total }) => total),
      HEIGHT - BOTTOM,
      TOP,
    ),
  };
  const at = ({ worst, total }: FrontierPoint) => ({
    x: axis.x.at(worst).toFixed(1),
    y: axis.y.at(total).toFixed(1),
  });
  const path = points.map((point) => `${at(point).x},${at(point).y}`).join(' ');
  return html`<line class="axis" x1="${LEFT}" y1="${HEIGHT - BOTTOM}" x2="${WIDTH - RIGHT}" y2="${HEIGHT - BOTTOM}"/><line class="axis" x1="${LEFT}" y1="${TOP}" x2="${LEFT}" y2="${HEIGHT - BOTTOM}"/>${axis.x.marks.map(
    (mark) =>
      html`<text class="mid soft" x="${axis.x.at(mark).toFixed(1)}" y="${HEIGHT - BOTTOM + 16}">${grouped(mark)}</text>`,
  )}${axis.y.marks.map(
    (mark) =>
      html`<text class="end soft" x="${LEFT - 6}" y="${(axis.y.at(mark) + 4).toFixed(1)}">${grouped(mark)}</text>`,
  )}<polyline class="curve" points="${path}"/>${points.map((point) => {
    const own = point.published;
    const { x, y } = at(point);
    return html`<g><title>worst-off ${grouped(point.worst)}, all together ${grouped(point.total)}</title><circle class="${own ? 'chosen' : 'mark'}" cx="${x}" cy="${y}" r="${own ? 7 : 4}"/>${own ? html`<text x="${Number(x) + 11}" y="${Number(y) + 20}">this run</text>` : null}</g>`;
  })}<text class="mid soft" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}">points of the worst-off</text><text class="soft" x="0" y="12">points of all together</text>`;
}

function scale(
  values: readonly number[],
  from: number,
  to: number,
): { at: (value: number) => number; marks: readonly number[] } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || 1;
  const steps = niceSteps(span, 4);
  const step = (steps[1] ?? 1) - (steps[0] ?? 0);
  const marks: number[] = [];
  for (let mark = Math.ceil(low / step) * step; mark <= high; mark += step) marks.push(mark);
  return { at: (value) => from + ((to - from) * (value - low + span * 0.06)) / (span * 1.12), marks };
}
