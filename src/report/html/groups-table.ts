import { count, percent } from '../../domain/wording.ts';
import type { Fairness, GroupMeasures } from '../facts/fairness.ts';
import { GROUPED_BY } from '../facts/fairness.ts';
import { numberCell, renderTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import { block } from './section.ts';

const ATTRIBUTES: Readonly<Record<(typeof GROUPED_BY)[number], string>> = {
  profession: 'Profession',
  band: 'Band',
  hours: 'Hours',
  home_area: 'Home area',
  cohort: 'Cohort',
};

/** Whether any group fares otherwise than the rest, and who would rather have had somebody else's placements. */
export function writeGroups(fairness: Fairness): Markup {
  const attributes = GROUPED_BY.filter((attribute) => fairness.groups[attribute].length > 1);
  return block(
    fairness.mean_per_cycle === null
      ? 'No wishes to measure'
      : `A cycle costs ${fairness.mean_per_cycle} of 1,000 points on average`,
    [
      describeEnvy(fairness),
      renderTable({
        id: 'groups-t',
        caption:
          'Fairness by group. The Gini coefficient is 0 when all fare alike, near 1 when one bears everything; groups too small to keep people unrecognised are not shown.',
        columns: [
          { head: 'Group' },
          { head: 'Rotators', numeric: true },
          { head: 'First choices', numeric: true },
          { head: 'Points a cycle', numeric: true },
          { head: 'Lowest choice', numeric: true },
          { head: 'Gini', numeric: true },
        ],
        rows: [
          writeRow('Everybody', { ...fairness, group: '', suppressed: false }),
          ...attributes.flatMap((attribute) =>
            fairness.groups[attribute].map((own) => writeRow(`${ATTRIBUTES[attribute]}: ${own.group}`, own)),
          ),
        ],
      }),
    ],
  );
}

function writeRow(name: string, own: GroupMeasures): Markup {
  if (own.suppressed) {
    return html`<tr><th scope="row">${name}</th><td colspan="5" class="idle">too few to show</td></tr>
`;
  }
  const ranked = Object.values(own.rank_profile).reduce((sum, size) => sum + size, 0);
  return html`<tr><th scope="row">${name}</th>${[
    String(own.members),
    ranked === 0 ? '–' : percent(own.rank_profile['1'] ?? 0, ranked),
    String(own.mean_per_cycle ?? '–'),
    String(own.worst_rank ?? '–'),
    own.gini === null ? '–' : own.gini.toFixed(2),
  ].map((figure) => numberCell(figure))}</tr>
`;
}

function describeEnvy({ envy, members }: Fairness): Markup | null {
  if (envy === null) return null;
  return html`<p class="note">${
    envy.rotators === 0
      ? 'Nobody would rather have had somebody else’s placements.'
      : `${count(envy.rotators, 'rotator')} of ${members} would rather have had somebody else’s placements; for ${envy.feasible_rotators} of them their own rules would have allowed it.`
  }</p>`;
}
