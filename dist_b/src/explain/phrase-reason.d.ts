import type { RotatorId } from '../domain/ids.ts';
import type { Reason } from './reason.ts';
import type { Telling } from './telling.ts';
/** Why one preferred option was not given. One or more sentences. */
export declare function phraseReason(reason: Reason, telling: Telling & {
    readonly rotator: RotatorId;
}): string;
