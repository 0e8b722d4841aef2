import type { ReportFacts } from '../facts/report-facts.ts';
import { writeConflicts } from './conflict-page.ts';
import { writeContest } from './contest-section.ts';
import { writeCoverage } from './coverage-map.ts';
import { writeDecisions } from './decisions-section.ts';
import { writeFairness } from './fairness-section.ts';
import { html, type Markup } from './markup.ts';
import { writeOverview } from './overview.ts';
import { writePathways } from './pathway-matrix.ts';
import { writeProof } from './proof-section.ts';
import { writeReasons } from './reasons-section.ts';
import { renderPage } from './render-page.ts';
import { type RunView, viewRun } from './run-view.ts';
import { SCRIPT } from './script.ts';
import { renderSection } from './section.ts';
import { writeSlots } from './slot-matrix.ts';
import { writeTravel } from './travel-section.ts';

/** `report.html`: one page that holds all of a run, or why there is no allocation. */
export function renderReport(facts: ReportFacts): string {
  const { programme, runId } = facts;
  const title = `${programme.settings.programme} – Placewright`;
  if (facts.verdict === null) {
    return renderPage({ title, body: writeConflicts(facts), script: null, paper: 'landscape', runId });
  }
  const view = viewRun(facts);
  const sections = [
    writePathways(view),
    writeSlots(view),
    writeCoverage(view),
    writeFairness(view),
    writeTravel(view),
    writeDecisions(view),
    writeProof(view),
    writeReasons(view),
    writeContest(runId),
  ];
  const body = html`<a class="skip" href="#main">To the report</a>
${writeOverview(view)}<nav aria-label="Chapters"><ul>${sections.map(
    ({ id, label }) => html`<li><a href="#${id}">${label}</a></li>`,
  )}</ul></nav>
${describeFilters(view)}<main id="main" tabindex="-1">
${sections.map(renderSection)}</main>
<footer><p>Placewright ${facts.run.engine.version} · run ${runId} · this page is whole in itself and asks nothing of any network.</p></footer>`;
  return renderPage({ title, body, script: SCRIPT, paper: 'landscape', runId });
}

/** What the script offers to filter by; without scripts nobody sees it. */
function describeFilters({ programme, professions }: RunView): Markup {
  const option = (token: string, name: string) => html`<option value="${token}">${name}</option>`;
  const select = (id: string, label: string, options: readonly Markup[]) =>
    options.length < 2
      ? null
      : html`<label>${label}<select id="${id}"><option value="">all</option>${options}</select></label>`;
  return html`<search id="filter" hidden><label>Find<input id="find" type="search" placeholder="person, place …"></label>${[
    select(
      'f-profession',
      'Profession',
      professions.map((name, at) => option(`p${at}`, name)),
    ),
    select(
      'f-site',
      'Site',
      programme.sites.map(({ id, name }, at) => option(`s${at}`, name || id)),
    ),
    select(
      'f-pillar',
      'Pillar',
      programme.pillars.map(({ id, name }, at) => option(`q${at}`, name || id)),
    ),
  ]}<button type="button" id="clear">Show all</button><p id="shown" role="status"></p></search>
`;
}
