import { groupBy } from '../../domain/group-by.ts';
import { count } from '../../domain/wording.ts';
import type { ReportedDecision } from '../facts/read-explanations.ts';
import { describeIssue } from '../text/problems.ts';
import { numberCell, renderTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import { type RunView, writePerson } from './run-view.ts';
import { block, type Section } from './section.ts';

/** What people decided over the engine's head, what was left undone, and what the tables raised. */
export function writeDecisions(view: RunView): Section {
  const { decisions } = view.programme;
  return {
    id: 'decisions',
    label: 'Decisions',
    title:
      decisions.length === 0
        ? 'No decision of the coordinator was laid over the programme'
        : `${count(decisions.length, 'decision')} of the coordinator ${decisions.length === 1 ? 'is' : 'are'} kept`,
    body: [
      writeApprovals(view),
      decisions.length === 0
        ? null
        : [
            writeDecisionTable(view),
            view.facts.decisionPrices.length > 0
              ? null
              : html`<p class="note">What each of them costs, in which aim and to how many people, is worked out by <code>placewright explain &lt;run&gt; --decisions</code>, and for this page by a run with <code>--explain-limit</code>.</p>`,
          ],
      writeMisses(view),
      writeFindings(view.facts.issues.map(describeIssue)),
    ],
  };
}

function writeApprovals({ facts }: RunView): Markup | null {
  if (facts.approvals.length === 0) return null;
  return renderTable({
    id: 'approvals-t',
    caption: 'Who approved this run.',
    columns: ['By', 'On', 'Note', 'Holds'].map((head) => ({ head })),
    rows: facts.approvals.map(
      ({ by, at, note, findings }) =>
        html`<tr><th scope="row">${by}</th><td>${at.slice(0, 10)}</td><td>${note}</td><td>${findings.length === 0 ? 'yes' : `NO LONGER VALID: ${findings.join('; ')}`}</td></tr>
`,
    ),
  });
}

function writeDecisionTable(view: RunView): Markup {
  const { decisionPrices } = view.facts;
  const priced = decisionPrices.length > 0;
  const priceOf = (of: Pick<ReportedDecision, 'rotator' | 'cycle' | 'placement'>): string =>
    decisionPrices.find(
      (price) => price.rotator === of.rotator && price.cycle === of.cycle && price.placement === of.placement,
    )?.sentence ?? '';
  const columns = ['Rotator', 'Cycle', 'Decision', 'Why', 'By', ...(priced ? ['What it costs'] : [])];
  return renderTable({
    id: 'decisions-t',
    caption: 'Decisions from decisions.csv.',
    columns: columns.map((head) => ({ head })),
    rows: view.programme.decisions.map(({ rotator, cycle, placement, decision, reason, decidedBy }) => {
      const person = view.personOf(rotator);
      const where = placement === null ? 'no placement' : nameOf(view, placement);
      return html`<tr data-r="${person.index}"><th scope="row"><a href="#r${person.index}">${writePerson(person)}</a></th><td>${cycle}</td><td>${decision === 'fix' ? where : `not ${where}`}</td><td>${reason}</td><td>${decidedBy}</td>${priced ? html`<td>${priceOf({ rotator, cycle, placement })}</td>` : null}</tr>
`;
    }),
  });
}

function nameOf(view: RunView, id: Parameters<RunView['place']>[0]): string {
  const { rotation, site } = view.place(id);
  return `${rotation.name || rotation.id}, ${site.name || site.id}`;
}

function writeMisses(view: RunView): Markup {
  const misses = view.verdict.misses.filter(({ rule }) => rule !== 'minimum-staffing');
  if (misses.length === 0) return block('Every rule that should hold holds', null);
  const byRule = groupBy(misses, ({ facts, rule }) => String(facts.competencyRule ?? rule));
  const notes = new Map<string, string>(view.programme.competencyRules.map(({ id, note }) => [id, note]));
  return block(
    `${byRule.size === 1 ? 'One rule' : `${byRule.size} rules`} that should hold ${byRule.size === 1 ? 'is' : 'are'} missed`,
    renderTable({
      id: 'misses-t',
      caption: 'Desirable rules missed: each is weighed, none is a guarantee.',
      columns: [
        { head: 'Rule' },
        { head: 'Misses', numeric: true },
        { head: 'Weight each', numeric: true },
        { head: 'Whom it concerns' },
      ],
      rows: [...byRule].map(([rule, own]) => {
        const people = [...new Set(own.flatMap(({ rotator }) => rotator ?? []))].map(view.personOf);
        const units = own.reduce((sum, miss) => sum + miss.units, 0);
        return html`<tr><th scope="row">${rule}<small>${notes.get(rule) ?? ''}</small></th>${numberCell(String(units))}${numberCell(String(own[0]?.weight ?? 1))}<td>${people.map((person) => html`<a class="chip" data-r="${person.index}" href="#r${person.index}">${person.rotator.id}</a> `)}</td></tr>
`;
      }),
    }),
  );
}

/** What `check` found in the tables. */
export function writeFindings(lines: readonly string[]): Markup {
  return lines.length === 0
    ? block('The tables raised no questions', null)
    : block(
        `${count(lines.length, 'finding')} about the tables, worth a look`,
        html`<ul class="findings">${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
      );
}
