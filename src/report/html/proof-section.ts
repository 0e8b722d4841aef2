import { count, grouped } from '../../domain/wording.ts';
import type { TierFacts } from '../facts/run-facts.ts';
import { describeStop } from '../tables/summary.ts';
import { aimName, aimUnit } from '../text/tier-words.ts';
import { numberCell, renderTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { RunView } from './run-view.ts';
import type { Section } from './section.ts';

/** What is proved of the aims, one after the other, and how anybody can check it. */
export function writeProof(view: RunView): Section {
  const { tiers, outcome, stopped, engine, backend } = view.facts.run;
  const open = tiers.filter(({ proved }) => !proved);
  return {
    id: 'proof',
    label: 'Proof',
    title:
      outcome === 'optimal'
        ? 'Proved: on no aim, in their order, can any allocation do better'
        : `${count(open.length, 'aim')} not proved best: ${describeStop(stopped)}`,
    body: [
      html`<p class="note">The aims are met strictly one after the other: a later one never worsens an earlier one, slack aside. A bound says what no allocation can go below.</p>`,
      renderTable({
        id: 'proof-t',
        caption: 'The aims in their order.',
        columns: [
          { head: 'Aim' },
          { head: 'Reached', numeric: true },
          { head: 'No less than', numeric: true },
          { head: 'Gap', numeric: true },
          { head: 'Status' },
        ],
        rows: tiers.map(writeTier),
      }),
      html`<p>Every rule was checked again by code that shares nothing with the search (Placewright ${engine.version}, ${backend}). Anybody can repeat that from the run’s files, years later and without a solver: <code>placewright verify &lt;run&gt;</code>.${
        view.facts.certified
          ? html` With <code>--certificate</code> that recomputes the bounds as well, from the prices the run keeps.`
          : null
      } The seed of the draw is “<bdi>${view.programme.settings.seed}</bdi>”; the order drawn is in <code>draw.csv</code>.</p>`,
    ],
  };
}

function writeTier(tier: TierFacts): Markup {
  const { name, value, bound, gap, proved, sought } = tier;
  const unknown = sought === false ? '–' : 'unknown';
  return html`<tr><th scope="row">${aimName(name)}<small>${aimUnit(name)}</small></th>${numberCell(grouped(value))}${numberCell(
    bound === null ? unknown : grouped(bound),
  )}${numberCell(gap === null ? unknown : `${(100 * gap).toFixed(gap === 0 ? 0 : 2)} %`)}<td class="${proved ? 'c1' : 'c4'}">${describeProof(tier)}</td></tr>
`;
}

/** What is proved and yet above its bound has given way to later aims, as its slack allows. */
function describeProof({ proved, gap, sought }: Pick<TierFacts, 'proved' | 'gap' | 'sought'>): string {
  if (sought === false) return 'told, not sought: the aim before it has slack';
  if (!proved) return '… not proved';
  return gap === 0 ? '✓ proved' : '✓ proved; the gap is slack that later aims took';
}
