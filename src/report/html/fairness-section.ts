import { groupBy } from '../../domain/group-by.ts';
import { grouped, ordinal, percent } from '../../domain/wording.ts';
import { writeBars } from './bar-table.ts';
import { choiceClass } from './choice.ts';
import { numberCell, renderTable } from './data-table.ts';
import { writeDistribution } from './distribution-chart.ts';
import { writeFrontier } from './frontier-chart.ts';
import { writeGroups } from './groups-table.ts';
import { html, type Markup } from './markup.ts';
import { type RunView, writePerson } from './run-view.ts';
import { block, type Section } from './section.ts';

/** How well wishes were met, how evenly, and who was owed something from before. */
export function writeFairness(view: RunView): Section {
  const ranks = view.verdict.assignments.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  const good = ranks.filter((rank) => rank <= 2).length;
  return {
    id: 'fairness',
    label: 'Fairness',
    title:
      ranks.length === 0
        ? 'Nobody gave wishes'
        : `${percent(good, ranks.length)} of assignments are a first or second choice`,
    body: [
      html`<p class="note">A cycle’s dissatisfaction goes from 0, for a first choice that alone meets all wishes, to 1,000, for a last one or for no placement; places wished for alike share theirs. It adds up over the cycles; what the ledger carries in counts too.</p>`,
      html`<div class="pair">${writeRankProfile(ranks)}${writeDistribution(view)}</div>`,
      html`<div class="pair">${writeLedger(view)}${writeFrontier(view)}</div>`,
      view.facts.fairness === null ? null : writeGroups(view.facts.fairness),
      writeVector(view),
    ],
  };
}

function writeRankProfile(ranks: readonly number[]): Markup | null {
  if (ranks.length === 0) return null;
  const byRank = groupBy(ranks, (rank) => rank);
  const sizes = [...byRank].sort(([a], [b]) => a - b);
  const most = Math.max(...sizes.map(([, own]) => own.length));
  const firsts = byRank.get(1)?.length ?? 0;
  return block(
    `${firsts} of ${ranks.length} assignments are somebody’s first choice`,
    writeBars(
      'ranks-t',
      {
        caption: 'Rank profile: assignments by how much their rotator wanted them.',
        name: 'Choice',
        figure: 'Assignments',
      },
      sizes.map(([rank, own]) => ({
        name: ordinal(rank),
        share: (80 * own.length) / most,
        figure: `${own.length} (${percent(own.length, ranks.length)})`,
        tint: choiceClass(rank),
      })),
    ),
  );
}

function writeLedger(view: RunView): Markup {
  const carrying = view.people.filter(({ facts }) => facts.ledger > 0);
  if (carrying.length === 0) {
    return block(
      'Nobody carries credit from earlier cycles',
      html`<p>The ledger was empty, or there was none.</p>`,
    );
  }
  const sorted = [...carrying].sort((a, b) => b.facts.ledger - a.facts.ledger || a.index - b.index);
  return block(
    `${carrying.length} ${carrying.length === 1 ? 'rotator carries' : 'rotators carry'} credit for earlier disappointment`,
    renderTable({
      id: 'ledger-t',
      caption: 'What the ledger carried in, and what these cycles added.',
      columns: [
        { head: 'Rotator' },
        { head: 'Carried in', numeric: true },
        { head: 'These cycles', numeric: true },
        { head: 'Together', numeric: true },
      ],
      rows: sorted.map((person) => {
        const { ledger, programmeDissatisfaction } = person.facts;
        return html`<tr data-r="${person.index}"><th scope="row"><a href="#r${person.index}">${writePerson(person)}</a></th>${[ledger, programmeDissatisfaction - ledger, programmeDissatisfaction].map((value) => numberCell(grouped(value)))}</tr>
`;
      }),
    }),
    'Past disappointment counts as if it had happened now, so that nobody stays at the bottom.',
  );
}

function writeVector(view: RunView): Markup {
  return html`<details class="block"><summary>The leximin vector: everybody’s points, the worst-off first</summary><p class="vector">${view.verdict.leximin.map((value) => grouped(value)).join(' · ')}</p></details>
`;
}
