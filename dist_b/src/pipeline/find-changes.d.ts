import type { Executor } from '../../solver/pool/executor.ts';
import type { WishChange } from '../explain/phrase-rotator.ts';
import type { SolvedProgramme } from '../explain/settle-wishes.ts';
import { type WishedSlot } from '../explain/what-would-it-take.ts';
/** What would have granted each wish of a page. `share`: what one wish may take of the effort and of the `seconds` for all. */
export declare function findChanges(solved: SolvedProgramme, wishes: readonly WishedSlot[], options: {
    readonly executor: Executor;
    readonly seconds: number;
    readonly share: number;
    readonly interrupted: () => boolean;
}): Promise<readonly WishChange[]>;
