import { askCounterfactuals } from '../../../solver/counterfactuals/ask-counterfactuals.ts';
import type { Counterfactual, Depth } from '../../../solver/counterfactuals/counterfactual.ts';
import type { TierCap } from '../../../solver/counterfactuals/problem-ladder.ts';
import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import type { TierResult } from '../../../solver/model/tier-result.ts';
import { counterfactualEngine } from '../../../solver/pool/counterfactual-engine.ts';
import type { Cell } from '../../formulate/facts/cell.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { encodeAllocation, interpretAllocation } from '../../formulate/interpret.ts';
import { nameValues } from '../../formulate/tiers/name-values.ts';
import type { FeasibilityLimits } from '../conflicts/feasibility.ts';
import type { SolvedProgramme } from '../reasons/settle-wishes.ts';
import { choicesAt } from '../reasons/wish.ts';

/** A question about one wish in a setting that need not be the one solved. */
interface GrantQuestion {
  readonly wish: Cell;
  /** The setting formulated, and its model as it is to be asked: perhaps loosened. */
  readonly formulation: Formulation;
  readonly model: PathwayModel;
  /** First tier of that model that does not matter. */
  readonly until: number;
  readonly depth: Depth;
  /** A tier of that model that may not exceed a value. */
  readonly cap?: TierCap;
}

/**
 * Asks whether a wish can be granted in a changed setting without any tier getting worse than the allocation at hand
 * has it there. Nothing is known of the best that the setting allows: only the allocation itself is held.
 */
export async function askGrant(
  solved: SolvedProgramme,
  { wish, formulation, model, until, depth, cap }: GrantQuestion,
  limits: FeasibilityLimits,
): Promise<Counterfactual> {
  const choices = choicesAt(formulation, wish);
  if (choices.length === 0) return { kind: 'impossible' };
  const allocation = interpretAllocation(solved.formulation, solved.chosen);
  const chosen = encodeAllocation(formulation, allocation);
  const [answer] = await askCounterfactuals(
    model,
    { chosen, tiers: asResults(model, chosen) },
    [{ agent: wish.rotator, period: wish.cycle - 1, choices }],
    {
      engine: counterfactualEngine(limits.executor),
      until,
      depth,
      ...(cap === undefined ? {} : { cap }),
      timeLimit: limits.timeLimit,
      ...(limits.interrupted === undefined
        ? {}
        : { interrupted: limits.interrupted, isOver: limits.interrupted }),
    },
  );
  return answer!;
}

/** The allocation's own values, in the shape in which an optimum states them. */
function asResults(model: PathwayModel, chosen: Int32Array): readonly TierResult[] {
  const { values } = evaluateModel(model, chosen);
  return nameValues(model.tiers, values).map((held) => ({ ...held, bound: 0, gap: Infinity, proved: false }));
}
