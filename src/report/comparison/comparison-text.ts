import { isLottery } from '../../domain/objective.ts';
import { count, grouped } from '../../domain/wording.ts';
import { writeHeadline } from '../facts/headline.ts';
import { aimName } from '../text/tier-words.ts';
import type { Comparison, PersonChange, TierChange } from './comparison.ts';
import { CAUSE_WORDS, describeEffect, describeRescored, writeVerdict } from './comparison-words.ts';

const MOST_PEOPLE = 12;

/** The comparison for a terminal: lines of text, the finding first. */
export function describeComparison(comparison: Comparison): readonly string[] {
  const { before, after, changedTables, sameSeed, people, effect, reasons } = comparison;
  const aims = comparison.tiers.filter(({ name }) => !isLottery(name));
  const width = Math.max(...aims.map(({ name }) => aimName(name).length), 0);
  const causes = (['policy', 'draw', 'open'] as const).filter((cause) => effect[cause].people > 0);
  const rescored = describeRescored(people);
  const effects = [
    ...causes.map((cause) => describeEffect(cause, effect[cause])),
    ...(rescored === null ? [] : [rescored]),
  ];
  return [
    `${writeVerdict(comparison)}.`,
    '',
    ...[before, after].map(
      ({ name, figures, outcome }) => `  ${name}: ${figures === null ? outcome : writeHeadline(figures)}`,
    ),
    `  Tables: ${changedTables.length === 0 ? 'the same' : `different in ${changedTables.join(', ')}`}; ${sameSeed ? 'the same draw' : 'another seed'}`,
    '',
    ...aims.map((tier) => `  ${aimName(tier.name).padEnd(width)}  ${describeTier(tier)}`),
    ...(effects.length === 0 ? [] : ['', ...effects.map((line) => `  ${line}`)]),
    ...describePeople(people),
    ...(reasons.length === 0
      ? []
      : [
          '',
          `  ${count(reasons.length, 'wish', 'wishes')} of which the runs say different things; --html or --json lists them.`,
        ]),
  ];
}

function describeTier({ before, after, carriedOver }: TierChange): string {
  const shown = (value: number | null) => (value === null ? '–' : grouped(value));
  const carried =
    carriedOver === null || carriedOver === after
      ? ''
      : ` (the first allocation by the second tables: ${shown(carriedOver)})`;
  return before === after ? shown(before) : `${shown(before)} → ${shown(after)}${carried}`;
}

/** Those whose lot changes most, the greatest loss first. */
function describePeople(people: readonly PersonChange[]): readonly string[] {
  const difference = ({ before, after }: PersonChange) => (after ?? 0) - (before ?? 0);
  const affected = people.filter(({ kind }) => kind === 'gains' || kind === 'loses');
  if (affected.length === 0) return [];
  const sorted = [...affected].sort((a, b) => difference(b) - difference(a));
  const half = MOST_PEOPLE / 2;
  const shown = sorted.length <= MOST_PEOPLE ? sorted : [...sorted.slice(0, half), ...sorted.slice(-half)];
  const rest = sorted.length - shown.length;
  return [
    '',
    ...shown.map((person) => {
      const points = difference(person);
      const change = `${points > 0 ? '+' : '−'}${grouped(Math.abs(points))}`;
      return `  ${person.rotator}  ${person.kind} ${change.padStart(7)}  ${person.cause === null ? '' : CAUSE_WORDS[person.cause]}`;
    }),
    ...(rest === 0 ? [] : [`  and ${rest} more`]),
  ];
}
