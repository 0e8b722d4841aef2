import type { PillarId } from '../../domain/ids.ts';
import type { HistoryEntry, SubjectTerm } from '../../domain/programme.ts';
import { type Binding, bindingsOf, countedStays } from './competency.ts';
import { creditsOf, historyCredit } from './credit.ts';
import type { Review, Stay } from './review.ts';
import { eachOf, formatSubject, speaksOf, whereaboutsOf, whereaboutsOfEntry } from './subject.ts';
import { known, type Person, type Tables } from './tables.ts';
import type { CoverageFacts } from './verdict.ts';

/** How far one rotator has come with one thing to cover; amounts in hundredths of a credit. */
interface Coverage {
  readonly subject: readonly SubjectTerm[];
  readonly required: number;
  readonly had: number;
  /** What history and every assignment that counts come to. */
  readonly total: number;
  /** Contributions in order of time. */
  readonly gains: readonly { readonly stay: Stay; readonly gain: number }[];
}

/** One entry for each thing that a cover rule asks of a rotator: each id by itself for `*`, else the group together. */
export function coverageOf(binding: Binding): Coverage[] {
  const { tables, person, rule } = binding;
  return thingsToCover(tables, rule.subject).map((subject) => {
    const had = sum(person.history.map((entry) => entryGain(tables, person, entry, subject)));
    const gains = countedStays(binding).map((stay) => ({ stay, gain: gainOf(tables, stay, subject) }));
    const total = had + sum(gains.map(({ gain }) => gain));
    return { subject, required: rule.atLeast ?? 100, had, total, gains };
  });
}

/** Every rotator × thing to cover. */
export function listCoverage(review: Review): CoverageFacts[] {
  return bindingsOf(review, 'cover').flatMap((binding) =>
    coverageOf(binding).map(({ subject, required, had, gains }) => {
      const term = subject.length === 1 ? subject[0] : undefined;
      const gained = sum(gains.filter(({ stay }) => !stay.future).map(({ gain }) => gain));
      const completableBy = had + gained >= required ? null : cycleOfCompletion(required - had, gains);
      return {
        rotator: binding.person.rotator.id,
        rule: binding.rule.id,
        strength: binding.rule.strength,
        pillar: term?.kind === 'pillar' ? (term.id as PillarId) : null,
        subject: formatSubject(subject),
        required,
        had,
        gained,
        owed: Math.max(0, required - had - gained),
        byCycle: binding.deadline,
        status: had + gained >= required ? 'covered' : completableBy === null ? 'not-covered' : 'completable',
        completableBy,
      };
    }),
  );
}

function thingsToCover(tables: Tables, asked: readonly SubjectTerm[]): SubjectTerm[][] {
  const singles = asked.filter((term) => term.id === '*').flatMap((term) => eachOf(tables, term));
  const group = asked.filter((term) => term.id !== '*');
  return [...singles.map((term) => [term]), ...(group.length === 0 ? [] : [group])];
}

/** Credits in the pillars, and one whole for each cycle in one of the places. */
export function gainOf(tables: Tables, stay: Stay, subject: readonly SubjectTerm[]): number {
  const credits = creditsOf(tables, stay).filter(({ pillar }) => hasPillar(subject, pillar));
  let whole = 0;
  for (let cycle = stay.first; cycle <= stay.last; cycle += 1) {
    const where = whereaboutsOf(stay, cycle);
    if (placeTerms(subject).some((term) => speaksOf(tables, term, where))) whole += 100;
  }
  return whole + sum(credits.map((credit) => credit.hundredths));
}

function entryGain(
  tables: Tables,
  person: Person,
  entry: HistoryEntry,
  subject: readonly SubjectTerm[],
): number {
  const pillars = tables.programme.pillars.filter((pillar) => hasPillar(subject, pillar.id));
  const credits = pillars.map((pillar) => historyCredit(tables, person, entry, pillar.id));
  const isThere = placeTerms(subject).some((term) => speaksOf(tables, term, whereaboutsOfEntry(entry)));
  const whole = isThere ? 100 * known(tables.rotations, entry.rotation).lengthCycles : 0;
  return whole + sum(credits);
}

function hasPillar(subject: readonly SubjectTerm[], pillar: PillarId): boolean {
  return subject.some((term) => term.kind === 'pillar' && term.id === pillar);
}

function placeTerms(subject: readonly SubjectTerm[]): SubjectTerm[] {
  return subject.filter((term) => term.kind !== 'pillar');
}

function cycleOfCompletion(owed: number, gains: Coverage['gains']): number | null {
  let gained = 0;
  for (const { stay, gain } of gains) {
    gained += gain;
    if (gained >= owed) return stay.last;
  }
  return null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
