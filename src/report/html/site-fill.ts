import { groupBy } from '../../domain/group-by.ts';
import { formatHundredths } from '../../domain/units.ts';
import { percent } from '../../domain/wording.ts';
import type { SlotFacts } from '../../verify/facts/verdict.ts';
import { renderTable, row } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { RunView } from './run-view.ts';

/** Sites × cycles: a bar and its figures in each cell, so that the chart is its own table. */
export function writeSiteFill(view: RunView): Markup {
  const bySite = groupBy(view.verdict.slots, ({ placement }) => view.place(placement).site);
  return renderTable({
    id: 'fill-t',
    caption: 'Fill by site and cycle.',
    kind: 'bars',
    columns: [{ head: 'Site' }, ...view.cycles.map((cycle) => ({ head: `Cycle ${cycle}` }))],
    rows: view.programme.sites.flatMap((site) => {
      const slots = bySite.get(site);
      if (slots === undefined) return [];
      return [
        row(
          site.name || site.id,
          view.cycles.map((cycle) => writeFill(slots.filter((slot) => slot.cycle === cycle))),
        ),
      ];
    }),
  });
}

/** Heads and WTE are added up: a rough measure, for the eye only. */
function writeFill(slots: readonly SlotFacts[]): Markup {
  const filled = slots.reduce((sum, slot) => sum + slot.filled, 0);
  const capacity = slots.reduce((sum, slot) => sum + slot.capacity, 0);
  if (capacity === 0) return html`<td class="idle">closed</td>`;
  const share = Math.min(100, Math.round((100 * filled) / capacity));
  return html`<td><svg class="bar" aria-hidden="true"><rect class="track" width="100%" height="10"/><rect width="${share}%" height="10"/></svg>${formatHundredths(filled)} of ${formatHundredths(capacity)} <small>${percent(filled, capacity)}</small></td>`;
}
