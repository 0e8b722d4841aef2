import type { PlacementId } from '../domain/ids.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { Omission } from '../formulate/rule-instance.ts';
import type { Lift } from './conflict.ts';
import type { Setting } from './setting.ts';
/** Something a coordinator could change so that more becomes possible. */
export type Change = SlotPlace
/** One decision lifted. */
 | {
    readonly kind: 'decision';
    readonly instance: RuleInstance;
    readonly omission: Omission;
}
/** One rule waived for one rotator or slot: the instances it would have stood for. */
 | {
    readonly kind: 'rule';
    readonly instances: readonly RuleInstance[];
    readonly omission: Omission;
};
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
export declare function easeLift({ omission, instances }: Lift): Change;
/** Tells one change from another, the number of steps apart. */
export declare function changeKey(change: Change): string;
/** The setting once the changes are made. Places change the tables; decisions and rules are left out. */
export declare function applyChanges(setting: Setting, changes: readonly Change[]): Setting;
