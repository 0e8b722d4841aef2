import type { Programme } from '../../domain/programme.ts';
import { formatHundredths } from '../../domain/units.ts';
import { count } from '../../domain/wording.ts';
import type { CoverageFacts } from '../../verify/facts/verdict.ts';
import { renderTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import { type PersonView, type RunView, writePerson } from './run-view.ts';
import type { Section } from './section.ts';

/** Rotators × pillars: what is covered, what only later, what not. A heat map that is its own table. */
export function writeCoverage(view: RunView): Section {
  const { coverage } = view.verdict;
  const subjects = [...new Set(coverage.map(({ subject }) => subject))];
  const open = coverage.filter(({ status }) => status !== 'covered');
  const later = open.filter(({ status }) => status === 'completable').length;
  const missed = open.length - later;
  const finding =
    coverage.length === 0
      ? 'No rule asks for a pillar'
      : `${coverage.length - open.length} of ${count(coverage.length, 'requirement')} covered${later === 0 ? '' : `, ${later} provably later`}${missed === 0 ? '' : `, ${missed} missed`}`;
  return {
    id: 'pillars',
    label: 'Pillars',
    title: finding,
    body:
      coverage.length === 0
        ? null
        : [
            html`<p class="note">✓ covered within the cycles allocated · ➜ later: further placements were found, within capacity, that cover it in time · ✗ missed (only where a rule should, not must, hold). Figures are credits: had and gained out of required.</p>`,
            renderTable({
              id: 'pillars-t',
              caption: 'Each rotator’s pillars, and other things to cover.',
              filtered: true,
              kind: 'matrix heat',
              columns: [
                { head: 'Rotator', sort: 'text' },
                ...subjects.map((subject) => ({ head: nameSubject(view.programme, subject) })),
              ],
              rows: view.people
                .filter((person) => person.coverage.length > 0)
                .map((person) => writeRow(person, subjects)),
            }),
          ],
  };
}

function writeRow(person: PersonView, subjects: readonly string[]): Markup {
  return html`<tr data-r="${person.index}" data-t="${person.tokens}"><th scope="row"><a href="#r${person.index}">${writePerson(person)}</a></th>${subjects.map(
    (subject) => writeCell(person.coverage.filter((row) => row.subject === subject)),
  )}</tr>
`;
}

const RANKED_STATUS: readonly CoverageFacts['status'][] = ['covered', 'completable', 'not-covered'];

function writeCell(rows: readonly CoverageFacts[]): Markup {
  const first = rows[0];
  if (first === undefined) return html`<td class="idle">–</td>`;
  const worst = rows.reduce(
    (most, row) => (RANKED_STATUS.indexOf(row.status) > RANKED_STATUS.indexOf(most.status) ? row : most),
    first,
  );
  return html`<td class="${worst.status === 'covered' ? 'c1' : worst.status === 'completable' ? 'c3' : 'cx'}">${describeCoverage(worst)}</td>`;
}

/** "✓ 1 of 1", "➜ by cycle 5", "✗ 0.5 of 1". */
export function describeCoverage({ status, had, gained, required, completableBy }: CoverageFacts): string {
  const amount = `${formatHundredths(had + gained)} of ${formatHundredths(required)}`;
  if (status === 'covered') return `✓ ${amount}`;
  return status === 'completable' ? `➜ by cycle ${completableBy ?? ''}` : `✗ ${amount}`;
}

/** `pillar:stroke;rotation:msk` in the words of the tables. */
export function nameSubject(programme: Programme, subject: string): string {
  return subject
    .split(';')
    .map((term) => {
      const colon = term.indexOf(':');
      const kind = term.slice(0, colon);
      const id = term.slice(colon + 1);
      if (id === '*') return `each ${kind}`;
      const table = { pillar: programme.pillars, rotation: programme.rotations, site: programme.sites }[kind];
      return table?.find((entry) => entry.id === id)?.name || id;
    })
    .join(' or ');
}
