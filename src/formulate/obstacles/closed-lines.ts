import { groupBy } from '../../domain/group-by.ts';
import type { RuleId, RuleInstance } from '../../domain/rules.ts';
import type { Omission } from '../facts/rule-instance.ts';

/** Rules that ask another thing in every cycle: so many months by then, held until then. */
const BY_CYCLE: ReadonlySet<RuleId> = new Set(['registration', 'competence', 'experience', 'before']);

/**
 * What would open each thing that a rule says of a rotator and a placement, and nothing else: a line for each placement
 * that is closed, and for each cycle only where cycles differ.
 */
export function gatherLines(closed: readonly RuleInstance[]): readonly Omission[] {
  return [
    ...new Map(closed.map((instance) => [JSON.stringify(lineOf(instance)), lineOf(instance)])).values(),
  ];
}

/** Instances of one line, one for each set of table rows behind them. */
export function withoutRepeats(instances: readonly RuleInstance[]): readonly RuleInstance[] {
  return [...groupBy(instances, ({ refs }) => JSON.stringify(refs)).values()].map(([first]) => first!);
}

function lineOf({ rule, rotator, placement, cycle, competencyRule }: RuleInstance): Omission {
  const line: Omission = { rule, rotator, placement, competencyRule };
  return BY_CYCLE.has(rule) ? { ...line, cycle } : line;
}
