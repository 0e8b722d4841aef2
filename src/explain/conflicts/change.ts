import type { PlacementId } from '../../domain/ids.ts';
import type { Placement, Programme, SlotTerms } from '../../domain/programme.ts';
import { slotTerms } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { asHundredths } from '../../domain/units.ts';
import type { Omission } from '../../formulate/facts/rule-instance.ts';
import type { Lift } from './lift.ts';
import type { Setting } from './setting.ts';

/** Something a coordinator could change so that more becomes possible. */
export type Change =
  | SlotPlace
  /** One decision lifted. */
  | { readonly kind: 'decision'; readonly instance: RuleInstance; readonly omission: Omission }
  /** One rule waived for one rotator or slot: the instances it would have stood for. */
  | { readonly kind: 'rule'; readonly instances: readonly RuleInstance[]; readonly omission: Omission };

/** One more place, supervisor or preceptor place in a slot; `times` of them. */
export interface SlotPlace {
  readonly kind: 'place';
  readonly limit: SlotLimit;
  readonly placement: PlacementId;
  readonly cycle: number;
  readonly times: number;
}

export type SlotLimit = 'capacity' | 'supervision' | 'preceptor';

/** The change that eases a requirement of a conflict by one step. */
export function easeLift({ omission, instances }: Lift): Change {
  const instance = instances[0];
  if (instance === undefined) return { kind: 'rule', instances, omission };
  const { rule, placement, cycle } = instance;
  if (rule === 'decision') return { kind: 'decision', instance, omission };
  const limited = rule === 'capacity' || rule === 'supervision' || rule === 'preceptor';
  if (limited && placement !== null && cycle !== null) {
    return { kind: 'place', limit: rule, placement, cycle, times: 1 };
  }
  return { kind: 'rule', instances, omission };
}

/** Tells one change from another, the number of steps apart. */
export function changeKey(change: Change): string {
  return change.kind === 'place'
    ? JSON.stringify(['place', change.limit, change.placement, change.cycle])
    : JSON.stringify([change.kind, change.omission]);
}

/** The setting once the changes are made. Places and decisions change the tables; rules are left out. */
export function applyChanges(setting: Setting, changes: readonly Change[]): Setting {
  let { programme } = setting;
  const without = [...setting.without];
  for (const change of changes) {
    if (change.kind === 'place') programme = widenSlot(programme, change);
    else if (change.kind === 'decision') programme = liftDecision(programme, change.instance);
    else without.push(change.omission);
  }
  return { programme, without };
}

function liftDecision(programme: Programme, { rotator, cycle, placement, facts }: RuleInstance): Programme {
  const decisions = programme.decisions.filter(
    (row) =>
      row.rotator !== rotator ||
      row.cycle !== cycle ||
      row.placement !== placement ||
      row.decision !== facts.decision,
  );
  return { ...programme, decisions };
}

function widenSlot(programme: Programme, change: SlotPlace): Programme {
  const { placement: id, cycle } = change;
  const placements = programme.placements.map((placement): Placement => {
    const terms = placement.id === id ? slotTerms(placement, cycle) : null;
    if (terms === null) return placement;
    return { ...placement, byCycle: new Map([...placement.byCycle, [cycle, widen(terms, change)]]) };
  });
  return { ...programme, placements };
}

function widen(terms: SlotTerms, { limit, times }: SlotPlace): SlotTerms {
  switch (limit) {
    case 'capacity':
      return { ...terms, capacity: asHundredths(terms.capacity + 100 * times) };
    case 'supervision':
      return { ...terms, supervisors: (terms.supervisors ?? 0) + times };
    case 'preceptor':
      return { ...terms, preceptorPlaces: (terms.preceptorPlaces ?? 0) + times };
  }
}
