import type { ReportedRefusal } from '../facts/read-explanations.ts';
import { nameSubject } from './coverage-map.ts';
import type { PersonView, RunView } from './run-view.ts';

/** Lines of text that the pathway, the pillars and the wishes may take together on one side of A4. */
const LINES = 50;
/** Characters a line holds: a placement's name, its site beside the rank, a reason, a row of pillars, a list of credits. */
const WIDTHS = { name: 30, site: 36, reason: 70, pillars: 92, credits: 52 } as const;
/** What a row takes beside its text. */
const ROW = 0.35;
const LEAST = 2;

/**
 * The unmet wishes that fit on the printed side of a rotator's page, the most wanted first. Lines are estimated with
 * room to spare; the screen shows all wishes.
 */
export function choosePrinted(view: RunView, person: PersonView): ReadonlySet<ReportedRefusal> {
  const wanted = person.explanations.flatMap((explanation) => explanation.wanted);
  const sorted = [...wanted].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.cycle - b.cycle);
  let left = LINES - countPathway(view, person) - countPillars(view, person);
  const printed = new Set<ReportedRefusal>();
  for (const refusal of sorted) {
    left -= countWish(view, refusal);
    if (left < 0 && printed.size >= LEAST) break;
    printed.add(refusal);
  }
  return printed;
}

function countWish(view: RunView, { placement, sentence }: ReportedRefusal): number {
  return Math.max(countPlace(view, placement), lines(sentence, WIDTHS.reason), 2) + ROW;
}

function countPathway(view: RunView, { assignments }: PersonView): number {
  const idle = view.cycles.length - assignments.length;
  return assignments.reduce((sum, { placement, credits }) => {
    const given = credits.map(({ pillar }) => `${view.pillarName(pillar)} 0.5, `).join('');
    return sum + Math.max(countPlace(view, placement), lines(given, WIDTHS.credits), 3) + ROW;
  }, 2 * idle);
}

function countPlace(view: RunView, id: ReportedRefusal['placement']): number {
  const { rotation, site } = view.place(id);
  return (
    lines(rotation.name || rotation.id, WIDTHS.name) +
    lines(`${site.name || site.id} · your 10th`, WIDTHS.site)
  );
}

/** Pillars are tiles, each taller than a line. */
function countPillars(view: RunView, { coverage }: PersonView): number {
  const text = coverage
    .map(({ subject }) => `${nameSubject(view.programme, subject)}  0.5 of 0.5   `)
    .join('');
  return 1.8 * lines(text, WIDTHS.pillars) + 2;
}

function lines(text: string, width: number): number {
  return Math.ceil(text.length / width);
}
