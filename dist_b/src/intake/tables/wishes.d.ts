import type { Preference } from '../../domain/programme.ts';
import { type Fields, type Table } from '../table.ts';
export declare const preferences: Table<Fields<Preference>>;
/** The column that joins choices by `;` in rank order, folded. */
export declare const JOINED_CHOICES: readonly string[];
/** The rank a folded header of the wide shape stands for (`choice1`, `2ndpreference`, `thirdchoice`), or `null`. */
export declare function choiceRank(folded: string): number | null;
