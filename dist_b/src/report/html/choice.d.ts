/** Tint of a choice: never the only sign, the words stand beside it. */
export declare function choiceClass(rank: number | null): string;
/** "1st choice"; for somebody without wishes "no wishes". */
export declare function choiceName(rank: number | null): string;
