import { formatHundredths } from '../../domain/units.ts';
import { grouped } from '../../domain/wording.ts';
import type { AssignmentFacts } from '../../verify/facts/verdict.ts';
import { describeIdle } from '../tables/pathways-table.ts';
import { choiceClass, choiceName } from './choice.ts';
import { numberCell, renderTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import { type PersonView, type RunView, writePerson } from './run-view.ts';
import type { Section } from './section.ts';

/** Rotators × cycles: who goes where, and how much they wanted it. */
export function writePathways(view: RunView): Section {
  const table = renderTable({
    id: 'pathways-t',
    caption:
      'Each rotator’s pathway. Points are the dissatisfaction over all cycles, what was carried in included.',
    filtered: true,
    kind: 'matrix',
    columns: [
      { head: 'Rotator', sort: 'text' },
      { head: 'Points', sort: 'number', numeric: true },
      ...view.cycles.map((cycle) => ({
        head: html`Cycle ${cycle}<small>${view.cycleDates(cycle)}</small>`,
      })),
    ],
    rows: view.people.map((person) => writeRow(view, person)),
  });
  return {
    id: 'pathways',
    label: 'Who goes where',
    title: 'Who goes where',
    body: html`<p class="note">Choose “why?” beside a placement to read why a more wanted one was not given; choose a rotator for everything about them.</p>
${table}`,
  };
}

function writeRow(view: RunView, person: PersonView): Markup {
  const { rotator, index, facts, tokens } = person;
  const part = rotator.wte === 100 ? '' : ` · ${formatHundredths(rotator.wte)} WTE`;
  const sites = person.assignments.map(({ placement }) =>
    view.programme.sites.indexOf(view.place(placement).site),
  );
  return html`<tr data-r="${index}" data-t="${tokens}" data-route="${sites.join(' ')}"><th scope="row"><a href="#r${index}">${writePerson(person)}</a><small>${rotator.profession}${part}</small></th>${numberCell(grouped(facts.programmeDissatisfaction), facts.programmeDissatisfaction)}${writeCycles(view, person)}</tr>
`;
}

function writeCycles(view: RunView, person: PersonView): readonly Markup[] {
  const starts = new Map(person.assignments.map((assignment) => [assignment.cycle, assignment]));
  const cells: Markup[] = [];
  for (let cycle = 1; cycle <= view.cycles.length; cycle += 1) {
    const assignment = starts.get(cycle);
    if (assignment === undefined) {
      const unplaced = person.facts.unplaced.includes(cycle);
      const text = describeIdle(person.facts, cycle).replace(/[()]/g, '');
      cells.push(
        html`<td class="${unplaced ? 'cx' : 'idle'}">${text}${unplaced ? writeWhy(person, cycle, '') : null}</td>`,
      );
      continue;
    }
    cells.push(writeAssignment(view, person, assignment));
    cycle += assignment.length - 1;
  }
  return cells;
}

function writeAssignment(view: RunView, person: PersonView, assignment: AssignmentFacts): Markup {
  const { rotation, site } = view.place(assignment.placement);
  const { rank, length, cycle } = assignment;
  const choice = choiceName(rank, person.wished);
  return html`<td class="${choiceClass(rank)}"${length > 1 ? html` colspan="${length}"` : null}>${rotation.name || rotation.id}<small>${site.name || site.id}</small>${
    writeWhy(person, cycle, choice) ?? html`<b>${choice}</b>`
  }</td>`;
}

function writeWhy(person: PersonView, cycle: number, choice: string): Markup | null {
  const explained = person.explanations.find((explanation) => explanation.cycle === cycle);
  return explained === undefined || explained.wanted.length === 0
    ? null
    : html`<a class="why" href="#r${person.index}c${cycle}">${choice}<span class="ask"> · why?</span></a>`;
}
