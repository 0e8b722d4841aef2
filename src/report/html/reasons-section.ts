import { count, grouped, ordinal } from '../../domain/wording.ts';
import type { ReportedExplanation, ReportedRefusal } from '../facts/read-explanations.ts';
import { choiceName } from './choice.ts';
import { evidenceShort, listEvidence } from './evidence.ts';
import { html, type Markup } from './markup.ts';
import { type PersonView, type RunView, writePerson } from './run-view.ts';
import type { Section } from './section.ts';

/** About so many unmet wishes fit in a page that opens at once; the rest is left to the rotators' pages. */
const MOST_REFUSALS = 3500;

/** Why not: for each rotator and cycle every placement they wanted more. */
export function writeReasons(view: RunView): Section {
  const all = view.facts.explanations.reduce((sum, { wanted }) => sum + wanted.length, 0);
  const most =
    all > MOST_REFUSALS
      ? Math.max(1, Math.floor(MOST_REFUSALS / view.facts.explanations.length))
      : Number.POSITIVE_INFINITY;
  return {
    id: 'why',
    label: 'Why not me?',
    title: all === 0 ? 'Nobody wanted anything more than what they got' : 'Why not me?',
    body: [
      html`<p class="note">Open a rotator to see what they got and, for ${Number.isFinite(most) ? `the ${most} they wanted most in each cycle` : 'every placement they wanted more'}, why not. The sentences are written to the rotator and name nobody else. What is not settled, and what it would have taken, works out <code>placewright explain &lt;run&gt; --rotator …</code>. How sure a reason is stands behind it:</p>
<dl class="grades">${listEvidence().map(({ short, long }) => html`<div><dt>${short}</dt><dd>${long}</dd></div>`)}</dl>`,
      view.people.map((person) => writeCard(view, person, most)),
    ],
  };
}

function writeCard(view: RunView, person: PersonView, most: number): Markup {
  const { rotator, index, facts, explanations, tokens } = person;
  const missed = explanations.filter(({ wanted }) => wanted.length > 0).length;
  const verdict = missed === 0 ? 'nothing wanted more' : `wanted more in ${count(missed, 'cycle')}`;
  return html`<details class="card filtered" id="r${index}" data-r="${index}" data-t="${tokens}"><summary><b>${writePerson(person)}</b> <span>${rotator.profession} · ${grouped(facts.programmeDissatisfaction)} points · ${verdict}</span></summary>
<p><a href="rotators/${person.page}.html">The page for ${writePerson(person)}</a>, to print or to send</p>
<ol>${explanations.map((explanation) => writeCycle(view, explanation, { index, most }))}</ol></details>
`;
}

function writeCycle(
  view: RunView,
  explanation: ReportedExplanation,
  extent: { readonly index: number; readonly most: number },
): Markup {
  const { cycle, length, placement, rank, wanted } = explanation;
  const given = placement === null ? 'no placement' : nameOf(view, placement);
  const cycles = length === 1 ? `Cycle ${cycle}` : `Cycles ${cycle}–${cycle + length - 1}`;
  const rest = wanted.length - extent.most;
  return html`<li id="r${extent.index}c${cycle}"><p>${cycles}: <b>${given}</b>${placement === null ? null : `, ${choiceName(rank, view.personOf(explanation.rotator).wished)}`}</p>${
    wanted.length === 0
      ? null
      : html`<ul>${wanted.slice(0, extent.most).map((refusal) => writeRefusal(view, refusal))}</ul>`
  }${rest > 0 ? html`<p class="note">and ${rest} more on the rotator’s page</p>` : null}</li>
`;
}

function writeRefusal(
  view: RunView,
  { placement, rank, sentence, evidence, sources }: ReportedRefusal,
): Markup {
  return html`<li>${rank === null ? 'Wished' : ordinal(rank)} <b>${nameOf(view, placement)}</b>: ${sentence} <i>${evidenceShort(evidence)}</i>${sources.length === 0 ? null : html` <small>${sources.join(', ')}</small>`}</li>
`;
}

function nameOf(view: RunView, placement: ReportedRefusal['placement']): string {
  const { rotation, site } = view.place(placement);
  return `${rotation.name || rotation.id}, ${site.name || site.id}`;
}
