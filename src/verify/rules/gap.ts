import { checkEach, wholeUnits } from '../facts/competency.ts';
import type { Check } from '../facts/finding.ts';
import { unplacedCycles } from '../facts/idle.ts';

/** No more than so many workable cycles of the horizon without a placement. */
export const checkGap: Check = checkEach('gap', ({ tables, person, rule, pathway, deadline }) => {
  const idle = unplacedCycles(tables, person, pathway).filter((cycle) => cycle <= deadline);
  const atMost = rule.atMost ?? 0;
  const units = wholeUnits(idle.length * 100 - atMost);
  if (units === 0) return [];
  return [{ units, facts: { idle: idle.join(';'), count: idle.length, atMost } }];
});
