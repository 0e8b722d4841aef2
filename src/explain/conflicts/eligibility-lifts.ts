import type { RuleInstance } from '../../domain/rules.ts';
import { isOmitted } from '../../formulate/facts/rule-instance.ts';
import { formulate } from '../../formulate/formulate.ts';
import type { Lift } from './lift.ts';
import { closingRules } from './requirement.ts';
import type { Setting } from './setting.ts';

/** A program over more cells than these would not be solved in the time a repair is waited for. */
const MOST_CELLS = 60_000;

/**
 * Every eligibility rule that closes a cell to anybody, rotator by rotator, professions apart. `null` when rotators ×
 * placements × cycles are too many to look at.
 */
export function listEligibilityLifts({ programme, without }: Setting): readonly Lift[] | null {
  const { rotators, placements, settings } = programme;
  const cycles = Math.max(settings.cycles, settings.programmeCycles);
  if (rotators.length * placements.length * cycles > MOST_CELLS) return null;
  const { eligibility } = formulate(programme, { without });
  return rotators.flatMap((_, rotator) => {
    const closed: RuleInstance[] = [];
    for (let placement = 0; placement < placements.length; placement += 1) {
      for (let cycle = 1; cycle <= cycles; cycle += 1) {
        closed.push(...eligibility.reasons(rotator, placement, cycle));
      }
    }
    return closingRules({ programme }, rotator)
      .filter(({ rule }) => rule !== 'profession')
      .map((omission) => ({ omission, instances: closed.filter((each) => isOmitted(each, [omission])) }))
      .filter(({ instances }) => instances.length > 0);
  });
}
