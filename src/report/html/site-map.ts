import { groupBy } from '../../domain/group-by.ts';
import type { Site } from '../../domain/programme.ts';
import { count } from '../../domain/wording.ts';
import { draw, figure } from './chart.ts';
import { numberCell, renderTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import { placeLabels } from './place-labels.ts';
import type { RunView } from './run-view.ts';

/** Moves of rotators from one site to another between consecutive assignments. */
interface Flow {
  readonly from: Site;
  readonly to: Site;
  readonly moves: number;
}

interface Spot {
  readonly site: Site;
  readonly x: number;
  readonly y: number;
  /** Cycles spent there, all rotators together. */
  readonly cycles: number;
}

const WIDTH = 720;
const MARGIN = 70;

/** Sites where they lie, as large as they are used, joined by the moves between cycles. `null` when fewer than two have coordinates. */
export function writeSiteMap(view: RunView): Markup | null {
  const { spots, height } = projectSites(view);
  if (spots.length < 2) return null;
  const flows = listFlows(view);
  const moves = flows.reduce((sum, flow) => sum + flow.moves, 0);
  const busiest = flows[0];
  const title =
    busiest === undefined
      ? 'Nobody changes site between cycles'
      : `${count(moves, 'move')} between sites; most often from ${busiest.from.name} to ${busiest.to.name}`;
  return figure({
    title,
    drawing: draw({ width: WIDTH, height }, `Map of the sites. ${title}.`, [
      html`<g id="flows">${drawFlows(spots, flows)}</g>`,
      drawSpots(spots, height, view.programme.sites),
    ]),
    summary: 'The figures of this map',
    data: renderTable({
      id: 'flows-t',
      caption: 'Moves between sites from one assignment to the next.',
      columns: [{ head: 'From' }, { head: 'To' }, { head: 'Moves', numeric: true }],
      rows: flows.map(
        ({
          from,
          to,
          moves: own,
        }) => html`<tr><th scope="row">${from.name}</th><td>${to.name}</td>${numberCell(String(own))}</tr>
`,
      ),
    }),
  });
}

/** Degrees to drawing units; a county is small enough for a flat map with degrees of longitude shortened. */
function projectSites(view: RunView): { readonly spots: readonly Spot[]; readonly height: number } {
  const used = groupBy(view.verdict.assignments, ({ placement }) => view.place(placement).site);
  const located = view.programme.sites.flatMap((site) => {
    const { latitude, longitude } = site;
    return latitude === null || longitude === null ? [] : [{ site, latitude, longitude }];
  });
  const middle = located.reduce((sum, { latitude }) => sum + latitude, 0) / Math.max(1, located.length);
  const shrink = Math.cos((middle * Math.PI) / 180);
  const xs = located.map(({ longitude }) => longitude * shrink);
  const ys = located.map(({ latitude }) => latitude);
  const span = Math.max(Math.max(...xs) - Math.min(...xs), (Math.max(...ys) - Math.min(...ys)) * 0.8, 0.001);
  const scale = (WIDTH - 2 * MARGIN) / span;
  const tall = (Math.max(...ys) - Math.min(...ys)) * scale;
  const inset = (WIDTH - (Math.max(...xs) - Math.min(...xs)) * scale) / 2;
  const spots = located.map(({ site, latitude, longitude }) => ({
    site,
    x: inset + (longitude * shrink - Math.min(...xs)) * scale,
    y: MARGIN / 2 + 10 + (Math.max(...ys) - latitude) * scale,
    cycles: (used.get(site) ?? []).reduce((sum, { length }) => sum + length, 0),
  }));
  return { spots, height: Math.round(tall + MARGIN + 20) };
}

function listFlows(view: RunView): readonly Flow[] {
  const flows = new Map<string, { from: Site; to: Site; moves: number }>();
  for (const { assignments } of view.people) {
    const sites = assignments.map(({ placement }) => view.place(placement).site);
    sites.slice(1).forEach((to, index) => {
      const from = sites[index];
      if (from === undefined || from === to) return;
      const key = `${from.id}\u001f${to.id}`;
      const flow = flows.get(key) ?? { from, to, moves: 0 };
      flow.moves += 1;
      flows.set(key, flow);
    });
  }
  return [...flows.values()].sort((a, b) => b.moves - a.moves);
}

function drawFlows(spots: readonly Spot[], flows: readonly Flow[]): readonly Markup[] {
  const spotOf = new Map(spots.map((spot) => [spot.site, spot]));
  const most = flows[0]?.moves ?? 1;
  return flows.flatMap(({ from, to, moves }) => {
    const start = spotOf.get(from);
    const end = spotOf.get(to);
    if (start === undefined || end === undefined) return [];
    // Bowed to the left of its direction, so that there and back do not cover each other.
    const bow = 0.14;
    const x = (start.x + end.x) / 2 + (end.y - start.y) * bow;
    const y = (start.y + end.y) / 2 - (end.x - start.x) * bow;
    const width = 0.8 + (5 * moves) / most;
    return [
      html`<path class="flow" stroke-width="${width.toFixed(1)}" d="M${at(start)} Q${at({ x, y })} ${at(end)}"><title>${from.name} to ${to.name}: ${count(moves, 'move')}</title></path>`,
    ];
  });
}

function drawSpots(spots: readonly Spot[], height: number, sites: readonly Site[]): readonly Markup[] {
  const most = Math.max(1, ...spots.map(({ cycles }) => cycles));
  const sized = spots.map((spot) => ({
    ...spot,
    text: `${spot.site.name || spot.site.id}`,
    radius: 4 + 12 * Math.sqrt(spot.cycles / most),
  }));
  const labels = placeLabels(sized, { width: WIDTH, height });
  return [
    ...sized.map(
      ({ site, x, y, radius, text, cycles }) =>
        html`<circle class="mark" data-site="${sites.indexOf(site)}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"><title>${text}: ${count(cycles, 'cycle')}</title></circle>`,
    ),
    ...labels.map(
      ({ x, y, anchor, text }) =>
        html`<text class="halo ${anchor}" x="${x.toFixed(1)}" y="${y.toFixed(1)}">${text}</text>`,
    ),
  ];
}

function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
