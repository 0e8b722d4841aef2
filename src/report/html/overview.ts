import { cycleSpan } from '../../domain/calendar.ts';
import { formatHundredths } from '../../domain/units.ts';
import { count, grouped, ordinal, percent } from '../../domain/wording.ts';
import { type FreeByUnit, measureKeyFigures, writeHeadline } from '../facts/headline.ts';
import { html, type Markup } from './markup.ts';
import { dayInWords, type RunView, writePerson } from './run-view.ts';

/** The top of the report: the headline, and the five figures behind it, each a way to its chapter. */
export function writeOverview(view: RunView): Markup {
  const figures = measureKeyFigures(view.verdict);
  const { settings } = view.programme;
  const first = cycleSpan(settings, 1).first;
  const last = cycleSpan(settings, settings.cycles).last;
  const { scenario } = view.facts.run;
  return html`<header class="top"><p class="eyebrow"><bdi>${settings.programme}</bdi>${scenario === null ? null : html` · scenario <bdi>${scenario}</bdi>`} · ${dayInWords(first)} to ${dayInWords(last)}</p>
<h1>${writeHeadline(figures)}</h1>
${writeRelaxed(view)}<ul class="tiles">${[
    tile(
      '#pillars',
      `${figures.covered + figures.completable} of ${figures.bound}`,
      'rotators’ pillars guaranteed',
      describeCovered(figures),
    ),
    tile(
      '#fairness',
      percent(figures.firstOrSecond, figures.ranked),
      'first or second choice',
      `of ${count(figures.ranked, 'assignment')} with wishes`,
    ),
    tile('#fairness', grouped(figures.worst), 'points, the worst-off', describeWorst(view, figures.worstOff)),
    tile(
      '#slots',
      describeFree(figures.free),
      'places free',
      figures.shortSlots === 0
        ? 'minimum staffing met everywhere'
        : `${count(figures.shortSlots, 'slot')} below minimum staffing`,
    ),
    tile('#proof', describeProof(view), 'best possible', `run ${view.facts.runId}`),
  ]}</ul></header>
`;
}

/** A run that stands on changed tables says so before anything else. */
function writeRelaxed({ facts }: RunView): Markup | null {
  const { relaxed } = facts.run;
  return relaxed.length === 0
    ? null
    : html`<p class="alarm"><b>Only possible with changes to the tables:</b> ${relaxed.join('; ')}.</p>
`;
}

function tile(href: string, figure: string, label: string, note: Markup | string): Markup {
  return html`<li><a href="${href}"><b>${figure}</b> <span>${label}</span> <small>${note}</small></a></li>`;
}

function describeCovered({
  covered,
  completable,
}: {
  readonly covered: number;
  readonly completable: number;
}): string {
  return completable === 0 ? 'all within these cycles' : `${covered} now, ${completable} provably later`;
}

function describeWorst(view: RunView, ids: readonly string[]): Markup | string {
  const person = view.people.find(({ rotator }) => rotator.id === ids[0]);
  if (person === undefined) return 'nobody';
  const ranks = person.assignments.flatMap(({ rank }) => (rank === null ? [] : [ordinal(rank)]));
  const others = ids.length === 1 ? '' : ` and ${count(ids.length - 1, 'other')}`;
  return html`${writePerson(person)}${others}: ${ranks.join(', ')}`;
}

function describeProof({ facts }: RunView): string {
  const { tiers } = facts.run;
  const proved = tiers.filter((tier) => tier.proved).length;
  return proved === tiers.length ? 'Proved' : `${proved} of ${tiers.length} aims`;
}

function describeFree({ heads, wte }: FreeByUnit): string {
  const parts = [heads === 0 ? '' : formatHundredths(heads), wte === 0 ? '' : `${formatHundredths(wte)} WTE`];
  return parts.filter((part) => part !== '').join(' + ') || '0';
}
