/** `worst-off` → "Dissatisfaction of the worst-off"; an unknown aim keeps its name. */
export declare function aimName(tier: string): string;
/** What the value of an aim counts: "points". */
export declare function aimUnit(tier: string): string;
