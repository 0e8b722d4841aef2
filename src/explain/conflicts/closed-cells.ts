import type { RuleInstance } from '../../domain/rules.ts';
import { cyclesOf } from '../../formulate/facts/agent-choices.ts';
import type { Cell } from '../../formulate/facts/cell.ts';
import { isOmitted, type Omission } from '../../formulate/facts/rule-instance.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { withoutRepeats } from '../../formulate/obstacles/closed-lines.ts';
import { instanceKey } from './requirement.ts';

/** What closes cells in `base` that are open in `opened`, as far as those rules do; days away apart, which shorten what stays open. */
export function closedIn(
  base: Formulation,
  opened: Formulation,
  rules: readonly Omission[],
): readonly RuleInstance[] {
  const placed = rules.filter(({ rule }) => rule !== 'availability');
  if (placed.length === 0) return [];
  const cells = cellsOf(opened, Array.from(opened.model.choices.start.keys()));
  return reasonsFor(base, cells).filter((instance) => isOmitted(instance, placed));
}

/**
 * The instances behind an omission: those that close a cell of the allocation found without it, or the decision
 * itself; of an absence that closes none, the cycles it shortens there. Where no such allocation is known, whatever
 * it closes or shortens first.
 */
export function obstructions(
  base: Formulation,
  opened: Formulation,
  { chosen, omission }: { readonly chosen: Int32Array | null; readonly omission: Omission },
): readonly RuleInstance[] {
  const matches = (instance: RuleInstance): boolean => isOmitted(instance, [omission]);
  if (omission.rule === 'decision') return base.decisions.instances.filter(matches);
  const cells = cellsOf(opened, Array.from(chosen ?? opened.model.choices.start.keys()));
  const closed = reasonsFor(base, cells).filter(matches);
  const each = omission.rule === 'availability' ? unique(closed) : withoutRepeats(closed);
  const found =
    each.length > 0 || omission.rule !== 'availability'
      ? each
      : unique(cells.flatMap(({ rotator, cycle }) => base.lostDays(rotator, [cycle])).filter(matches));
  return chosen === null ? found.slice(0, 1) : found;
}

/** The cells that these choices take up. */
function cellsOf({ model: { choices } }: Formulation, taken: readonly number[]): readonly Cell[] {
  return taken.flatMap((choice) => {
    const placement = choices.option[choice]!;
    if (placement < 0) return [];
    return cyclesOf(choices, choice).map((cycle) => ({ rotator: choices.agent[choice]!, placement, cycle }));
  });
}

function reasonsFor({ eligibility }: Formulation, cells: readonly Cell[]): readonly RuleInstance[] {
  return cells.flatMap(({ rotator, placement, cycle }) => eligibility.reasons(rotator, placement, cycle));
}

function unique(instances: readonly RuleInstance[]): readonly RuleInstance[] {
  return [...new Map(instances.map((instance) => [instanceKey(instance), instance])).values()];
}
