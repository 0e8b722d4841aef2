import { writeConflicts } from './conflict-page.js';
import { writeContest } from './contest-section.js';
import { writeCoverage } from './coverage-map.js';
import { writeDecisions } from './decisions-section.js';
import { writeFairness } from './fairness-section.js';
import { html } from './markup.js';
import { writeOverview } from './overview.js';
import { renderPage } from './page.js';
import { writePathways } from './pathway-matrix.js';
import { writeProof } from './proof-section.js';
import { writeReasons } from './reasons-section.js';
import { viewRun } from './run-view.js';
import { SCRIPT } from './script.js';
import { renderSection } from './section.js';
import { writeSlots } from './slot-matrix.js';
import { writeTravel } from './travel-section.js';
/** `report.html`: one page that holds all of a run, or why there is no allocation. */
export function renderReport(facts) {
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
    const body = html `<a class="skip" href="#main">To the report</a>
${writeOverview(view)}<nav aria-label="Chapters"><ul>${sections.map(({ id, label }) => html `<li><a href="#${id}">${label}</a></li>`)}</ul></nav>
${describeFilters(view)}<main id="main" tabindex="-1">
${sections.map(renderSection)}</main>
<footer><p>Placewright ${facts.run.engine.version} · run ${runId} · this page is whole in itself and asks nothing of any network.</p></footer>`;
    return renderPage({ title, body, script: SCRIPT, paper: 'landscape', runId });
}
/** What the script offers to filter by; without scripts nobody sees it. */
function describeFilters({ programme, professions }) {
    const option = (token, name) => html `<option value="${token}">${name}</option>`;
    const select = (id, label, options) => options.length < 2
        ? null
        : html `<label>${label}<select id="${id}"><option value="">all</option>${options}</select></label>`;
    return html `<search id="filter" hidden><label>Find<input id="find" type="search" placeholder="person, place …"></label>${[
        select('f-profession', 'Profession', professions.map((name, at) => option(`p${at}`, name))),
        select('f-site', 'Site', programme.sites.map(({ id, name }, at) => option(`s${at}`, name || id))),
        select('f-pillar', 'Pillar', programme.pillars.map(({ id, name }, at) => option(`q${at}`, name || id))),
    ]}<button type="button" id="clear">Show all</button><p id="shown" role="status"></p></search>
`;
}
