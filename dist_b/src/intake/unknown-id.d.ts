import type { Finding } from './issue-list.ts';
import type { Vocabulary } from './suggest.ts';
/** An id that its table does not have, with the likeliest cause. */
export declare function unknownId(id: string, table: string, ids: Vocabulary): Finding;
