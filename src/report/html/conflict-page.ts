import { count } from '../../domain/wording.ts';
import type { ConflictEntry, ReportFacts } from '../facts/report-facts.ts';
import { describeStop } from '../tables/summary.ts';
import { describeIssue } from '../text/problems.ts';
import { writeContest } from './contest-section.ts';
import { writeFindings } from './decisions-section.ts';
import { html, type Markup } from './markup.ts';
import { block, renderSection } from './section.ts';

/** The report of a run without an allocation: what cannot hold together, and what would mend it. */
export function writeConflicts(facts: ReportFacts): Markup {
  const { programme, run, runId } = facts;
  const repairs = facts.conflicts.filter(({ kind }) => kind === 'repair');
  const conflicts = facts.conflicts.filter(({ kind }) => kind !== 'repair');
  const headline =
    run.outcome === 'infeasible'
      ? 'There is no allocation: the tables ask for what cannot hold together'
      : `No allocation was found because ${describeStop(run.stopped)}; there may be one`;
  return html`<header class="top"><p class="eyebrow"><bdi>${programme.settings.programme}</bdi>${run.scenario === null ? null : html` · scenario <bdi>${run.scenario}</bdi>`}</p>
<h1>${headline}</h1></header>
<main id="main">
${conflicts.length === 0 ? null : renderSection({ id: 'conflict', label: 'Conflict', title: conflicts.length === 1 ? 'What cannot hold together' : `${count(conflicts.length, 'conflict')}, each enough by itself`, body: conflicts.map(writeConflict) })}${
  repairs.length === 0
    ? null
    : renderSection({
        id: 'repairs',
        label: 'Repairs',
        title: 'What would mend it, the cheapest first',
        body: [
          html`<p class="note">Each was checked by solving. <code>placewright allocate … --relax</code> allocates under the cheapest.</p>`,
          repairs.map(writeRepair),
        ],
      })
}${renderSection({
  id: 'next',
  label: 'Next',
  title: 'What to do next',
  body: html`<ol>${
    run.outcome === 'infeasible'
      ? html`<li>Open the lines named above and change what may be changed.</li>`
      : html`<li>Allow more time: <code>placewright allocate … --time-limit</code>.</li>`
  }<li>Try a change without touching the tables: put the changed rows in a folder of their own and run <code>placewright allocate … --scenario FOLDER</code>.</li><li><code>placewright check</code> compares places and credits with what is asked for.</li></ol>
${writeFindings(facts.issues.map(describeIssue))}`,
})}${renderSection(writeContest(runId))}</main>
<footer><p>Placewright ${run.engine.version} · run ${runId}</p></footer>`;
}

/** The changes speak for themselves; the finding would say them again. */
function writeRepair(repair: ConflictEntry, index: number): Markup {
  const { cost, lines, finding } = repair;
  const heading = cost === null || lines.length === 0 ? finding : `Repair ${index + 1}, at a cost of ${cost}`;
  return writeConflict({ ...repair, finding: heading });
}

function writeConflict({ finding, lines }: ConflictEntry): Markup {
  return block(
    finding,
    lines.length === 0
      ? null
      : html`<ul class="lines">${lines.map(({ sources, sentence }) => html`<li>${sentence} <small>${sources}</small></li>`)}</ul>`,
  );
}
