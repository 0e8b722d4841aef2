import { evaluateModel, type TierValue } from '../../../solver/model/evaluate-model.ts';
import type { Cell } from '../../formulate/facts/cell.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { encodeAllocation, encodeIfAllowed, interpretAllocation } from '../../formulate/interpret.ts';
import { firstLottery } from '../reasons/counterfactual-reason.ts';
import type { SolvedProgramme } from '../reasons/settle-wishes.ts';
import { choicesAt } from '../reasons/wish.ts';

/** An allocation found in a setting: the pathways of some rotators, as choices of the setting's model; everybody else's are kept. */
export interface FoundGrant {
  readonly setting: Formulation;
  readonly granted: Int32Array;
}

/**
 * Whether what was found in another setting grants the wish under these tables, keeps every guarantee, and is in no tier
 * before the lottery worse than the allocation at hand: valued in exact integers, without a solve. `false` says only that
 * this allocation does not.
 */
export function isGrantedBy(
  solved: SolvedProgramme,
  { wish, formulation }: { readonly wish: Cell; readonly formulation: Formulation },
  { setting, granted }: FoundGrant,
): boolean {
  const atHand = interpretAllocation(solved.formulation, solved.chosen);
  const { agent } = setting.model.choices;
  const moved = new Set(granted.map((choice) => agent[choice]!));
  const kept = encodeAllocation(setting, atHand).filter((choice) => !moved.has(agent[choice]!));
  const found = interpretAllocation(setting, Int32Array.from([...kept, ...granted]));
  const chosen = encodeIfAllowed(formulation, found);
  if (chosen === null || !choicesAt(formulation, wish).some((choice) => chosen.includes(choice)))
    return false;
  const after = evaluateModel(formulation.model, chosen);
  const before = evaluateModel(formulation.model, encodeAllocation(formulation, atHand));
  const tiers = after.values.slice(0, firstLottery(formulation));
  return after.feasible && tiers.every((value, tier) => isAsGood(value, before.values[tier]!));
}

function isAsGood(after: TierValue, before: TierValue): boolean {
  switch (after.kind) {
    case 'sum':
      return before.kind === 'sum' && after.total <= before.total;
    case 'bottleneck':
      return (
        before.kind === 'bottleneck' &&
        (after.worst < before.worst || (after.worst === before.worst && after.count <= before.count))
      );
    case 'leximin':
      return before.kind === 'leximin' && after.loads.every((load, k) => load <= before.loads[k]!);
    case 'blend':
      return before.kind === 'blend' && after.total <= before.total && after.worst <= before.worst;
  }
}
