import { cycleSpan } from '../../domain/calendar.ts';
import { formatHundredths } from '../../domain/units.ts';
import { count, grouped, ordinal } from '../../domain/wording.ts';
import type { AssignmentFacts } from '../../verify/facts/verdict.ts';
import type { ReportedRefusal } from '../facts/read-explanations.ts';
import { describeIdle } from '../tables/pathways-table.ts';
import { choiceClass, choiceName } from './choice.ts';
import { describeCoverage, nameSubject } from './coverage-map.ts';
import { renderTable } from './data-table.ts';
import { evidenceShort } from './evidence.ts';
import { html, type Markup } from './markup.ts';
import { choosePrinted } from './print-fit.ts';
import { renderPage } from './render-page.ts';
import { dayInWords, type PersonView, type RunView, writePerson } from './run-view.ts';
import { renderSection } from './section.ts';

/** `rotators/<id>.html`: what one rotator got, what it gives them, and why not what they wanted more. */
export function renderRotatorPage(view: RunView, person: PersonView): string {
  const { runId, run } = view.facts;
  const { programme } = view.programme.settings;
  const body = html`<header class="top"><p class="eyebrow"><bdi>${programme}</bdi></p>
<h1>${writePerson(person)}: ${summarise(person)}</h1>
<p class="lead">${describePerson(view, person)}</p></header>
<main id="main">
${writePathway(view, person)}${writePillars(view, person)}${writeWishes(view, person)}${renderSection({
  id: 'contest',
  label: 'Contest',
  title: 'If you do not agree',
  body: html`<p>A person answers for this allocation. Tell your coordinator which cycle you mean and what is wrong or missing, and quote run <code>${runId}</code>; you may ask for a human review, and for any reason marked “not settled” to be worked out (UK GDPR, articles 22A to 22D).</p>`,
})}</main>
<footer><p>Placewright ${run.engine.version} · run ${runId}</p></footer>`;
  return renderPage({
    title: `${person.rotator.id} – ${programme}`,
    body,
    script: null,
    paper: 'portrait',
    runId,
  });
}

function summarise({ facts, assignments }: PersonView): string {
  if (assignments.length === 0) return 'no placement in these cycles';
  const ranks = assignments.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  const placements = `${count(assignments.length, 'placement')}${describeLength(assignments)}`;
  if (ranks.length === 0) return placements;
  const good = ranks.filter((rank) => rank <= 2).length;
  const idle =
    facts.unplaced.length === 0 ? '' : `; ${count(facts.unplaced.length, 'cycle')} without a placement`;
  return `${good === assignments.length ? 'all' : good === 0 ? 'none' : good} of ${placements} a first or second choice${idle}`;
}

/** " (4 cycles)" where placements and cycles are not the same number: other figures count cycles. */
function describeLength(assignments: PersonView['assignments']): string {
  const cycles = assignments.reduce((sum, { length }) => sum + length, 0);
  return cycles === assignments.length ? '' : ` (${count(cycles, 'cycle')})`;
}

function describePerson(view: RunView, { rotator, facts }: PersonView): string {
  const others = view.verdict.leximin;
  const worse = others.filter((value) => value > facts.programmeDissatisfaction).length;
  const standing =
    others.length < 5
      ? ''
      : ` ${worse === 0 ? 'Nobody is' : `${worse} of ${others.length} are`} worse off than you.`;
  const ledger =
    facts.ledger === 0
      ? ''
      : `, ${grouped(facts.ledger)} of them carried over from earlier cycles, which counted in your favour`;
  // A first choice that other places share is not 0, nor one that meets some wishes only.
  const idle = facts.unplaced.length === 0 ? '' : ', 1,000 = a cycle without a placement';
  const scale =
    facts.most === 0
      ? ''
      : ` (these cycles: ${grouped(facts.least)} = always a first choice, ${grouped(facts.most)} = always a last${idle})`;
  return `${capital(rotator.profession)}${rotator.band === null ? '' : `, band ${rotator.band}`}, ${formatHundredths(rotator.wte)} WTE. You carry ${grouped(facts.programmeDissatisfaction)} points of dissatisfaction${ledger}${scale}.${standing}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function writePathway(view: RunView, person: PersonView): Markup {
  const starts = new Map(person.assignments.map((assignment) => [assignment.cycle, assignment]));
  const covered = new Set(
    person.assignments.flatMap(({ cycle, length }) =>
      Array.from({ length: length - 1 }, (_, at) => cycle + 1 + at),
    ),
  );
  return renderSection({
    id: 'pathway',
    label: 'Pathway',
    title: 'What you got',
    body: renderTable({
      id: 'pathway-t',
      caption: 'Your placements, cycle by cycle.',
      columns: ['Cycle', 'Placement', 'Your choice', 'What it gives you'].map((head) => ({ head })),
      rows: view.cycles
        .filter((cycle) => !covered.has(cycle))
        .map((cycle) => writeCycle(view, person, { cycle, assignment: starts.get(cycle) })),
    }),
  });
}

function writeCycle(
  view: RunView,
  person: PersonView,
  { cycle, assignment }: { readonly cycle: number; readonly assignment: AssignmentFacts | undefined },
): Markup {
  if (assignment === undefined) {
    return html`<tr><th scope="row">${cycle}<small>${view.cycleDates(cycle)}</small></th><td colspan="3">${describeIdle(person.facts, cycle).replace(/[()]/g, '')}</td></tr>
`;
  }
  const { rotation, site } = view.place(assignment.placement);
  const last = cycle + assignment.length - 1;
  return html`<tr><th scope="row">${last === cycle ? cycle : `${cycle}–${last}`}<small>${dayInWords(assignment.startsOn)} – ${dayInWords(assignment.endsOn)}</small></th><td><b>${rotation.name || rotation.id}</b><small>${site.name || site.id}</small></td><td class="${choiceClass(assignment.rank)}">${choiceName(assignment.rank, person.wished)}</td><td>${
    assignment.credits
      .map(({ pillar, hundredths }) => `${view.pillarName(pillar)} ${formatHundredths(hundredths)}`)
      .join(', ') || '–'
  }</td></tr>
`;
}

function writePillars(view: RunView, { coverage }: PersonView): Markup | null {
  if (coverage.length === 0) return null;
  const last = cycleSpan(view.programme.settings, view.programme.settings.programmeCycles).last;
  return renderSection({
    id: 'pillars',
    label: 'Pillars',
    title: coverage.every(({ status }) => status === 'covered')
      ? 'What it gives you: every pillar covered'
      : 'What it gives you, and what follows later',
    body: html`<ul class="pillars">${coverage.map(
      (row) =>
        html`<li class="${row.status === 'covered' ? 'c1' : row.status === 'completable' ? 'c3' : 'cx'}"><b>${nameSubject(view.programme, row.subject)}</b> ${describeCoverage(row)}${row.strength === 'should' ? ' (desirable)' : ''}</li>`,
    )}</ul>${
      coverage.some(({ status }) => status === 'completable')
        ? html`<p class="note">➜ means: a way to cover it before ${dayInWords(last)} was found, within the places there are. It is a proof that it can be done, not yet a promise of a place.</p>`
        : null
    }`,
  });
}

function writeWishes(view: RunView, person: PersonView): Markup {
  const wanted = person.explanations.flatMap((explanation) => explanation.wanted);
  const printed = choosePrinted(view, person);
  const hidden = wanted.length - printed.size;
  return renderSection({
    id: 'wishes',
    label: 'Wishes',
    title: wanted.length === 0 ? 'There is nothing you wanted more' : 'What you wanted more, and why not',
    body:
      wanted.length === 0
        ? null
        : [
            renderTable({
              id: 'wishes-t',
              caption: 'Placements you preferred to the one you got.',
              columns: ['Cycle', 'Placement', 'Why not', 'How sure'].map((head) => ({ head })),
              rows: wanted.map((refusal) => writeWish(view, refusal, printed.has(refusal))),
            }),
            hidden === 0
              ? null
              : html`<p class="note print">${count(hidden, 'more wish', 'more wishes')} on the screen version of this page.</p>`,
          ],
  });
}

function writeWish(
  view: RunView,
  { cycle, placement, rank, sentence, evidence }: ReportedRefusal,
  printed: boolean,
): Markup {
  const { rotation, site } = view.place(placement);
  return html`<tr${printed ? null : html` class="screen"`}><td>${cycle}</td><th scope="row">${rotation.name || rotation.id}<small>${site.name || site.id}${rank === null ? '' : ` · your ${ordinal(rank)}`}</small></th><td>${sentence}</td><td>${evidenceShort(evidence)}</td></tr>
`;
}
