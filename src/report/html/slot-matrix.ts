import { groupBy } from '../../domain/group-by.ts';
import type { Placement } from '../../domain/programme.ts';
import { formatHundredths } from '../../domain/units.ts';
import { count } from '../../domain/wording.ts';
import type { SlotFacts } from '../../verify/facts/verdict.ts';
import { slotKey } from '../facts/report-facts.ts';
import { cell, renderTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import { type RunView, writePerson } from './run-view.ts';
import { block, type Section } from './section.ts';
import { writeSiteFill } from './site-fill.ts';

/** Slots × cycles: filled against minimum and capacity, who is there, what one more place would be worth. */
export function writeSlots(view: RunView): Section {
  const { slots } = view.verdict;
  const byPlacement = groupBy(slots, ({ placement }) => placement);
  const short = slots.filter(({ shortfall }) => shortfall > 0);
  const full = slots.filter(({ capacity, free }) => capacity > 0 && free.alone === 0);
  const table = renderTable({
    id: 'slots-t',
    caption: 'Each slot: filled out of its capacity, and who is there.',
    filtered: true,
    kind: 'matrix',
    columns: [
      { head: 'Placement', sort: 'text' },
      ...view.cycles.map((cycle) => ({ head: html`Cycle ${cycle}<small>${view.cycleDates(cycle)}</small>` })),
    ],
    rows: view.programme.placements.map((placement) =>
      writeRow(view, placement, byPlacement.get(placement.id) ?? []),
    ),
  });
  const priced = view.facts.prices.size > 0;
  const finding =
    short.length === 0
      ? `Every slot has its minimum staffing; ${full.length} of ${count(slots.length, 'slot')} are full`
      : `${count(short.length, 'slot is', 'slots are')} below minimum staffing; ${full.length} of ${slots.length} are full`;
  return {
    id: 'slots',
    label: 'Slots',
    title: finding,
    body: [
      html`<p class="note">${
        priced
          ? 'The price of a slot is what its scarcity costs: the points of total dissatisfaction that one more place would save at the margin. No price: one more would save nothing.'
          : 'Slots carry no prices in this run.'
      }</p>`,
      table,
      writeShortfalls(view, short),
      block(
        'How full each site is',
        writeSiteFill(view),
        'Places filled out of places offered, all slots of the site together.',
      ),
    ],
  };
}

function writeRow(view: RunView, placement: Placement, slots: readonly SlotFacts[]): Markup {
  const { rotation, site } = view.place(placement.id);
  const siteAt = view.programme.sites.findIndex(({ id }) => id === site.id);
  const people = slots.flatMap(({ rotators }) => rotators.map(view.personOf));
  const open = rotation.professions.length === 0 ? view.professions : rotation.professions;
  const pillars = view.programme.pillars.flatMap(({ id }, index) =>
    view.programme.rotationPillars.some((row) => row.rotation === rotation.id && row.pillar === id)
      ? [`q${index}`]
      : [],
  );
  const tokens = [`s${siteAt}`, ...open.map((name) => `p${view.professions.indexOf(name)}`), ...pillars];
  const byCycle = new Map(slots.map((slot) => [slot.cycle, slot]));
  return html`<tr data-t="${tokens.join(' ')}" data-w="${[...new Set(people.map(({ index }) => index))].join(' ')}"><th scope="row">${rotation.name || rotation.id}<small>${site.name || site.id}</small></th>${view.cycles.map(
    (cycle) => writeSlot(view, byCycle.get(cycle)),
  )}</tr>
`;
}

function writeSlot(view: RunView, slot: SlotFacts | undefined): Markup {
  if (slot === undefined || slot.capacity === 0) return html`<td class="idle">not offered</td>`;
  const price = view.facts.prices.get(slotKey(slot.placement, slot.cycle));
  const share = Math.min(100, Math.round((100 * slot.filled) / slot.capacity));
  return html`<td class="${slot.shortfall > 0 ? 'cx' : ''}"><b>${formatHundredths(slot.filled)} of ${formatHundredths(slot.capacity)}</b>${slot.unit === 'wte' ? ' WTE' : null} ${describeFill(slot)}${
    price === undefined || price === '0' ? null : html`<small>price ${price}</small>`
  }<svg class="fill" aria-hidden="true"><rect width="${share}%" height="4"/></svg>${slot.rotators.map(
    (id) => {
      const { index } = view.personOf(id);
      return html`<a class="chip" data-r="${index}" href="#r${index}">${id}</a> `;
    },
  )}</td>`;
}

function describeFill({ vacancies, free, shortfall, minimum }: SlotFacts): string {
  if (shortfall > 0) return `· short by ${formatHundredths(shortfall)}, minimum ${formatHundredths(minimum)}`;
  if (vacancies === 0) return '· full';
  if (free.alone === 0)
    return `· full: ${free.supervised > 0 ? 'no whole stay fits' : 'no supervisor for more'}`;
  return `· ${formatHundredths(free.alone)} free`;
}

function writeShortfalls(view: RunView, short: readonly SlotFacts[]): Markup | null {
  if (short.length === 0) return null;
  return block(
    'Where minimum staffing is not met',
    renderTable({
      id: 'short-t',
      caption: 'Slots below minimum staffing.',
      columns: ['Placement', 'Cycle', 'Minimum', 'Filled', 'Short by', 'There now'].map((head) => ({ head })),
      rows: short.map((slot) => {
        const { rotation, site } = view.place(slot.placement);
        return html`<tr><th scope="row">${rotation.name}, ${site.name}</th>${[
          String(slot.cycle),
          formatHundredths(slot.minimum),
          formatHundredths(slot.filled),
          formatHundredths(slot.shortfall),
        ].map(
          cell,
        )}<td>${slot.rotators.length === 0 ? 'nobody' : slot.rotators.map((id) => html`${writePerson(view.personOf(id))} `)}</td></tr>
`;
      }),
    }),
  );
}
