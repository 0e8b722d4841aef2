import type { Preference } from '../domain/programme.ts';
import { type Cell } from './cells.ts';
import type { Finding } from './issue-list.ts';
import { type RawRow } from './raw-table.ts';
import { Vocabulary } from './suggest.ts';
export type WishTarget = Preference['target'];
export type WishKind = WishTarget['kind'];
/** What a wish names: `kind:id`. A bare id should have been spelled out before; it is taken for a placement's. */
export declare const wishTarget: Cell<WishTarget>;
/** Everything that wishes can name. */
export declare class WishVocabulary {
    #private;
    /** `names`: folded name → `kind:id`, for wishes that name no id. */
    constructor(known: Readonly<Record<WishKind, Vocabulary>>, names: ReadonlyMap<string, string>);
    /** The row with its wish as `kind:id`, so that a bare id and a full one are the same key. */
    spellOut(row: RawRow, field: number): RawRow;
    /** What is wrong with a wish for something that does not exist; `null` when it exists. */
    unknown(target: WishTarget): Finding | null;
}
