import type { PathwayModel } from '../../solver/model/pathway-model.ts';
import type { Programme } from '../domain/programme.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { DissatisfactionTable } from './choices/dissatisfaction.ts';
import type { EligibilityTable } from './choices/eligibility.ts';
import type { DecisionTable } from './demands/decision-table.ts';
import type { Omission } from './facts/rule-instance.ts';
import { compileProgramme } from './obstacles/compile-programme.ts';
import { findObstacles } from './obstacles/find-obstacles.ts';
import { listNotWeighed } from './obstacles/not-weighed.ts';
import type { Obstacle } from './obstacles/obstacle.ts';
import { lostDays } from './rules/availability.ts';

/** A programme as a pathway model, and all that is needed to read the answer back. */
export interface Formulation {
  readonly programme: Programme;
  /**
   * Agents are the rotators and options the placements, both by position in the programme's lists; period =
   * cycle − 1, future cycles included where somebody needs them.
   */
  readonly model: PathwayModel;
  /** What a row's tag stands for: `instances[tag]`. */
  readonly instances: readonly RuleInstance[];
  /** Cycles to allocate; later periods of the model are future. */
  readonly horizon: number;
  readonly dissatisfaction: DissatisfactionTable;
  readonly eligibility: EligibilityTable;
  readonly decisions: DecisionTable;
  /** Those of the cycles that the rotator (by position) works in part, which gives less credit. */
  lostDays(rotator: number, cycles: readonly number[]): readonly RuleInstance[];
  /** Proofs of infeasibility that need no solve; worked out when first asked for. */
  readonly obstacles: readonly Obstacle[];
  /** Rules that should hold, or minimum staffing, that no objective weighs. */
  readonly notWeighed: readonly RuleInstance[];
}

export interface FormulateOptions {
  /** Rule instances to formulate without, as if they did not exist: for counterfactuals. */
  readonly without?: readonly Omission[];
}

/** Compiles every rule of a checked programme to the primitives of the pathway model. Deterministic. */
export function formulate(programme: Programme, options: FormulateOptions = {}): Formulation {
  const compilation = compileProgramme(programme, options.without ?? []);
  const { sheet, model, instances, eligibility, dissatisfaction } = compilation;
  let obstacles: readonly Obstacle[] | null = null;
  return {
    programme,
    model,
    instances,
    horizon: sheet.index.horizon,
    dissatisfaction,
    eligibility,
    decisions: sheet.decisions,
    lostDays: (rotator, cycles) => lostDays(sheet, rotator, cycles),
    get obstacles() {
      obstacles ??= findObstacles(compilation, options.without ?? []);
      return obstacles;
    },
    notWeighed: listNotWeighed(compilation),
  };
}
