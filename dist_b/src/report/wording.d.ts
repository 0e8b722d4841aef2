/** `1 warning`, `2 warnings`; irregular plurals are given: `count(2, 'history', 'histories')`. */
export declare function count(amount: number, one: string, many?: string): string;
/** Share of a whole in per cent: `83 %`; whole numbers, but never 0 % or 100 % for what is neither none nor all. */
export declare function percent(part: number, whole: number): string;
/** `a, b, c and 4 more`: as many as a person reads. */
export declare function listSome(items: readonly string[], most?: number): string;
/** `first` … `ninth`, then `10th`. */
export declare function ordinalWord(position: number): string;
/** `1st`, `2nd`, `3rd`, `11th`, `22nd`. */
export declare function ordinal(position: number): string;
/** Thousands set apart, the same in every locale: 12500 → "12,500". */
export declare function grouped(value: number): string;
