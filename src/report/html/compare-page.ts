import type { PlacementId } from '../../domain/ids.ts';
import { isLottery } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import { count, grouped } from '../../domain/wording.ts';
import type {
  ComparedRun,
  Comparison,
  Exchange,
  PersonChange,
  TierChange,
} from '../comparison/comparison.ts';
import {
  CAUSE_WORDS,
  describeEffect,
  describeKeeping,
  describeRescored,
  KIND_WORDS,
  writeVerdict,
} from '../comparison/comparison-words.ts';
import { writeHeadline } from '../facts/headline.ts';
import { lookUpPlaces } from '../text/lookup.ts';
import { aimName, aimUnit } from '../text/tier-words.ts';
import { cell, numberCell, renderTable } from './data-table.ts';
import { type Content, html, type Markup } from './markup.ts';
import { renderPage } from './render-page.ts';
import { block, renderSection } from './section.ts';

/** More rows than a reader scans; the CSV has them all. */
const MOST_REASONS = 400;

/** The comparison of two runs as a page. Placements are named by the later programme, else by the former. */
export function renderComparison(
  comparison: Comparison,
  programmes: { readonly before: Programme; readonly after: Programme },
): string {
  const name = namePlaces(programmes);
  const { before, after } = comparison;
  const body = html`<header class="top"><p class="eyebrow"><bdi>${before.name}</bdi> against <bdi>${after.name}</bdi></p>
<h1>${writeVerdict(comparison)}</h1></header>
<main id="main">
${writeRuns(comparison)}${writeTiers(comparison.tiers)}${writeEffects(comparison)}${writePeople(comparison, name)}${writeExchanges(comparison)}${writeReasons(comparison, name)}</main>
<footer><p>Rendered by Placewright from the files of both runs; nothing was solved.</p></footer>`;
  return renderPage({
    title: `${before.name} against ${after.name} – Placewright`,
    body,
    script: null,
    paper: 'landscape',
    runId: '',
  });
}

type NamePlace = (id: PlacementId | null) => string;

function namePlaces({ before, after }: { readonly before: Programme; readonly after: Programme }): NamePlace {
  const then = lookUpPlaces(before);
  const now = lookUpPlaces(after);
  return (id) => {
    if (id === null) return 'no placement';
    const place = now.get(id) ?? then.get(id);
    return place === undefined
      ? id
      : `${place.rotation.name || place.rotation.id}, ${place.site.name || place.site.id}`;
  };
}

function writeRuns({ before, after, changedTables, sameSeed }: Comparison): Markup {
  const describe = ({ name, scenario, outcome, figures }: ComparedRun) =>
    html`<tr><th scope="row">${name}</th><td>${scenario ?? 'none'}</td><td>${outcome}</td><td>${figures === null ? 'no allocation' : writeHeadline(figures)}</td></tr>
`;
  return renderSection({
    id: 'runs',
    label: 'Runs',
    title:
      changedTables.length === 0
        ? 'Two runs on the same tables'
        : `Two runs whose tables differ in ${changedTables.join(', ')}`,
    body: [
      html`<p class="note">${sameSeed ? 'Both draw from the same seed: nobody is luckier in one than in the other.' : 'The seeds differ, so some of the changes may be luck; they are told apart below.'}</p>`,
      renderTable({
        id: 'runs-t',
        caption: 'The runs.',
        columns: ['Run', 'Scenario', 'Outcome', 'In one line'].map((head) => ({ head })),
        rows: [describe(before), describe(after)],
      }),
    ],
  });
}

function writeTiers(tiers: readonly TierChange[]): Markup {
  const shown = (value: number | null) => (value === null ? '–' : grouped(value));
  const changed = tiers.filter(({ name, before, after }) => before !== after && !isLottery(name));
  return renderSection({
    id: 'aims',
    label: 'Aims',
    title:
      changed.length === 0
        ? 'Every aim is met alike'
        : `${count(changed.length, 'aim')} met otherwise: ${changed.map(({ name }) => aimName(name).toLowerCase()).join(', ')}`,
    body: renderTable({
      id: 'aims-t',
      caption: 'The aims in their order; less is better.',
      columns: [
        { head: 'Aim' },
        { head: 'First run', numeric: true },
        { head: 'Second run', numeric: true },
        { head: 'First allocation by the second tables', numeric: true },
        { head: 'Both proved' },
      ],
      rows: tiers.map(
        ({
          name,
          before,
          after,
          carriedOver,
          proved,
        }) => html`<tr><th scope="row">${aimName(name)}<small>${aimUnit(name)}</small></th>${[
          before,
          after,
          carriedOver,
        ].map((value) => numberCell(shown(value)))}${cell(proved ? '✓ yes' : '… no')}</tr>
`,
      ),
    }),
  });
}

function writeEffects({ effect, people }: Comparison): Markup | null {
  if (people.length === 0) return null;
  const causes = (['policy', 'draw', 'open'] as const).filter((cause) => effect[cause].people > 0);
  const rescored = describeRescored(people);
  return renderSection({
    id: 'effect',
    label: 'Effect',
    title: causes.length === 0 ? 'Nobody’s placements changed' : 'Policy apart from luck',
    body: [
      html`<p class="note">People who hand slots to each other changed together. They are put back on their former pathways, and the result is judged by the second tables: if it breaks no rule and is as good in every aim but the lottery, only the draw decided; if not, the change is due to what differs between the runs.</p>`,
      html`<ul>${causes.map((cause) => html`<li>${describeEffect(cause, effect[cause])}</li>`)}${rescored === null ? null : html`<li>${rescored}</li>`}</ul>`,
    ],
  });
}

function writePeople({ people }: Comparison, name: NamePlace): Markup | null {
  const changed = people.filter(({ kind }) => kind !== 'same');
  if (changed.length === 0) return null;
  const difference = ({ before, after }: PersonChange) => (after ?? 0) - (before ?? 0);
  const sorted = [...changed].sort((a, b) => difference(b) - difference(a));
  const kept = people.filter(({ kind }) => kind === 'same' || kind === 'rescored').length;
  const gains = changed.filter(({ kind }) => kind === 'gains').length;
  const loses = changed.filter(({ kind }) => kind === 'loses').length;
  return renderSection({
    id: 'people',
    label: 'People',
    title: `${gains} gain and ${loses} lose; ${kept} of ${people.length} keep what they had`,
    body: renderTable({
      id: 'people-t',
      caption: 'Everybody whose placements or dissatisfaction changed, the greatest loss first.',
      columns: [
        { head: 'Rotator' },
        { head: 'Change' },
        { head: 'Points before', numeric: true },
        { head: 'Points after', numeric: true },
        { head: 'Difference', numeric: true },
        { head: 'Cause' },
        { head: 'Placements' },
      ],
      rows: sorted.map((person) => writePerson(person, name)),
    }),
  });
}

function writePerson(person: PersonChange, name: NamePlace): Markup {
  const { rotator, kind, before, after, cause } = person;
  const points = before === null || after === null ? null : after - before;
  const tint = kind === 'gains' ? 'c1' : kind === 'loses' ? 'cx' : '';
  return html`<tr><th scope="row"><bdi>${rotator}</bdi></th><td class="${tint}">${KIND_WORDS[kind]}</td>${[
    before,
    after,
  ].map((value) =>
    numberCell(value === null ? '–' : grouped(value)),
  )}${numberCell(points === null ? '–' : `${points > 0 ? '+' : ''}${grouped(points)}`)}<td>${cause === null ? '–' : CAUSE_WORDS[cause]}</td><td>${describeMoves(person, name)}</td></tr>
`;
}

function describeMoves({ placementsBefore, placementsAfter }: PersonChange, name: NamePlace): Content {
  const cycles = Math.max(placementsBefore.length, placementsAfter.length);
  return Array.from({ length: cycles }, (_, at) => {
    const then = placementsBefore[at] ?? null;
    const now = placementsAfter[at] ?? null;
    if (then === now) return null;
    return html`<small>Cycle ${at + 1}: ${name(then)} → ${name(now)}</small>`;
  });
}

function writeExchanges({ exchanges }: Comparison): Markup | null {
  if (exchanges.length === 0) return null;
  return renderSection({
    id: 'exchanges',
    label: 'Exchanges',
    title: `${count(exchanges.length, 'exchange')}, each by itself`,
    body: exchanges.map((exchange: Exchange) =>
      block(
        `${count(exchange.rotators.length, 'person', 'people')}: ${CAUSE_WORDS[exchange.cause]}`,
        html`<p>${describeKeeping(exchange)}</p><p class="note">${exchange.rotators.join(', ')}</p>`,
      ),
    ),
  });
}

function writeReasons({ reasons }: Comparison, name: NamePlace): Markup | null {
  if (reasons.length === 0) return null;
  const granted = reasons.filter(({ kind }) => kind === 'granted').length;
  const taken = reasons.filter(({ kind }) => kind === 'taken').length;
  const words = { granted: 'given now', taken: 'refused now', other: 'another reason' } as const;
  return renderSection({
    id: 'reasons',
    label: 'Reasons',
    title: `${count(granted, 'wish', 'wishes')} granted that had been refused, ${taken} refused that had been granted, ${reasons.length - granted - taken} refused for another reason`,
    body: [
      renderTable({
        id: 'reasons-t',
        caption: 'Wishes of which the two runs say different things.',
        columns: [
          'Rotator',
          'Cycle',
          'Placement',
          'Now',
          'Reason in the first run',
          'Reason in the second run',
        ].map((head) => ({ head })),
        rows: reasons.slice(0, MOST_REASONS).map(
          ({
            rotator,
            cycle,
            placement,
            kind,
            before,
            after,
          }) => html`<tr><th scope="row"><bdi>${rotator}</bdi></th><td>${cycle}</td><td>${name(placement)}</td><td class="${kind === 'granted' ? 'c1' : kind === 'taken' ? 'cx' : ''}">${words[kind]}</td><td>${before ?? 'given'}</td><td>${after ?? 'given'}</td></tr>
`,
        ),
      }),
      reasons.length > MOST_REASONS
        ? html`<p class="note">and ${reasons.length - MOST_REASONS} more, in the JSON</p>`
        : null,
    ],
  });
}
