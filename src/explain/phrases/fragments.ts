import { formatDay } from '../../domain/calendar.ts';
import type { CompetencyRule, SlotTerms } from '../../domain/programme.ts';
import { formatHundredths } from '../../domain/units.ts';
import { count } from '../../domain/wording.ts';
import type { Names } from './naming.ts';

/** `1.5 WTE`, `2 rotators`: in the unit of the slot. */
export function amount(terms: SlotTerms | null, hundredths: number): string {
  const shown = formatHundredths(hundredths);
  return terms?.unit === 'wte' ? `${shown} WTE` : count(shown, 'rotator');
}

/** What fits into a slot, its excess included. */
export function room(terms: SlotTerms | null): string {
  return amount(terms, (terms?.capacity ?? 0) + (terms?.unit === 'wte' ? terms.excess : 0));
}

/** `band 6 only`, `bands 5 to 6`, `band 7 or above`. */
export function bands(terms: SlotTerms | null): string {
  const low = terms?.minBand ?? null;
  const high = terms?.maxBand ?? null;
  if (low !== null && high !== null) return low === high ? `band ${low} only` : `bands ${low} to ${high}`;
  return low === null ? `band ${high ?? ''} or below` : `band ${low} or above`;
}

/** `between 2 and 3 cycles`, `at least 1 cycle`: the bounds of a rule. */
export function span(rule: CompetencyRule | undefined, noun: string): string {
  const low = rule?.atLeast ?? null;
  const high = rule?.atMost ?? null;
  const shown = (value: number) => formatHundredths(value);
  if (low !== null && high !== null)
    return low === high ? count(shown(low), noun) : `between ${shown(low)} and ${count(shown(high), noun)}`;
  return low === null ? `at most ${count(shown(high ?? 0), noun)}` : `at least ${count(shown(low), noun)}`;
}

/** `once`, `twice`, `3 times`. */
export function times(hundredths: number): string {
  return hundredths === 100 ? 'once' : hundredths === 200 ? 'twice' : `${formatHundredths(hundredths)} times`;
}

/** Who is named as a supervisor at a site: of what kind, for how many, and from when until when. */
export function supervisorsAt(site: unknown, names: Names): string {
  const supervisors = names.programme.supervisors.filter((supervisor) => supervisor.site === site);
  if (supervisors.length === 0) return 'nobody is named there';
  const described = supervisors.map(({ id, kind, profession, places, from, until }) => {
    const parts = [
      ...(kind === null ? [] : [kind]),
      ...(profession === null ? [] : [`for ${profession}`]),
      count(places, 'place'),
      ...(from === null ? [] : [`from ${formatDay(from)}`]),
      ...(until === null ? [] : [`until ${formatDay(until)}`]),
    ];
    return `${id} (${parts.join(', ')})`;
  });
  return `named there: ${described.join(', ')}`;
}
