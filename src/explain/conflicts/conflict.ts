import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { omissionOf } from '../../formulate/facts/rule-instance.ts';
import { shrinkClosings } from './conflict-closings.ts';
import { findCore } from './conflict-core.ts';
import { grantedTags, shrinkRows } from './conflict-rows.ts';
import type { Inquiry } from './inquiry.ts';
import type { Lift } from './lift.ts';
import type { Setting } from './setting.ts';

/** Requirements that cannot all hold, although (when `minimal`) all but any one of them could. */
export interface Conflict {
  /** Rows, decisions and what closes cells, in the order of the formulation. */
  readonly instances: readonly RuleInstance[];
  /** What would have to be left out to lift each of them; several instances may share one. */
  readonly lifts: readonly Lift[];
  /** Those of the lifts that are no rows of a program: decisions and eligibility rules. */
  readonly closings: readonly Lift[];
  readonly minimal: boolean;
  /** The conflict as a model of its own: `proveConflict` proves it again. */
  readonly model: PathwayModel;
}

/**
 * An irreducible conflict of a setting that has no allocation (or none of the kind inquired after): first which rows over
 * people and slots, those of one or two kinds of rules where they are enough, and then which decisions and eligibility rules
 * are needed for it. `among` narrows the search to rotators known to be stuck together. `null`: there is no conflict, or
 * a limit left that open.
 */
export async function findConflict(
  setting: Setting,
  inquiry: Inquiry,
  among: readonly RotatorId[] | null = null,
): Promise<Conflict | null> {
  const whole = inquiry.formulate(setting, among === null ? null : new Set(among));
  const granted = grantedTags(whole, inquiry);
  const isSettled = inquiry.guess(whole, () => true) !== 'unknown';
  const core = isSettled ? null : await findCore(whole, inquiry, granted);
  if (core === null && (await inquiry.ask(whole, () => true)).answer !== 'infeasible') return null;
  const rows = await shrinkRows(whole, inquiry, { granted, core });
  const closings = await shrinkClosings(setting, whole, rows, inquiry);
  const lifts = [
    ...rows.tags.map((tag) => {
      const instance = whole.instances[tag]!;
      return { omission: omissionOf(instance), instances: [instance] };
    }),
    ...closings.lifts,
  ];
  return {
    instances: lifts.flatMap(({ instances }) => instances),
    lifts,
    closings: closings.lifts,
    minimal: rows.minimal && closings.minimal,
    model: closings.model,
  };
}
