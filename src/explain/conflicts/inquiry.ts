import { filterRows } from '../../../solver/model/model-rows.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { RuleId } from '../../domain/rules.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import type { Answer } from './infeasible-subset.ts';
import type { Setting } from './setting.ts';

/** What is asked of settings while looking for a conflict: whether there is a point, and of what kind. */
export interface Inquiry {
  /** The setting as a model; of these rotators only where the inquiry lets the others out. */
  formulate(setting: Setting, rotators: ReadonlySet<RotatorId> | null): Formulation;
  /** Is there a point that keeps the guarantees for whose tag `kept` says yes? A single answer may be worth so many seconds only. */
  ask(formulation: Formulation, kept: (tag: number) => boolean, seconds?: number): Promise<InquiryAnswer>;
  /** The same, as far as so many rounds of prices tell; a few if not given. */
  guess(formulation: Formulation, kept: (tag: number) => boolean, rounds?: number): Answer;
  /** From now on every answer is `unknown`: no use in formulating any more questions. */
  readonly isSpent: () => boolean;
  /** Whether such a requirement may be part of a conflict; the others are taken for granted. */
  readonly mayEase: (requirement: { readonly rule: RuleId; readonly rotator?: RotatorId | null }) => boolean;
  /** Rotators whose eligibility always matters, whatever rows the conflict has. */
  readonly concerned: readonly RotatorId[];
}

export interface InquiryAnswer {
  readonly answer: Answer;
  /** Choices of a point found, ascending. */
  readonly chosen: Int32Array | null;
}

/** The model without the guarantees that are not kept; soft rows stay. */
export function keepGuarantees(model: PathwayModel, kept: (tag: number) => boolean): PathwayModel {
  return filterRows(model, ({ soft, tag }) => soft !== null || kept(tag));
}
