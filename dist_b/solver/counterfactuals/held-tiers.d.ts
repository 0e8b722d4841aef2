import type { PathwayModel } from '../pathway-model.ts';
/** What a solved tier asks of every other allocation that is to be as good in it. */
export type HeldTier = {
    readonly kind: 'sum';
    readonly limit: number;
}
/** At most `most` counted agents carry more than `above`; levels from the highest down. */
 | {
    readonly kind: 'loads';
    readonly levels: readonly {
        readonly above: number;
        readonly most: number;
    }[];
}
/** The engine holds a blend by its two parts. */
 | {
    readonly kind: 'blend';
    readonly total: number;
    readonly worst: number;
};
/**
 * The holds of every tier of `model` (a component, or the whole) at the choices of the optimum. `best` gives
 * each tier's value over all components, which is where slack is counted from and where the worst load stands.
 */
export declare function holdsOf(model: PathwayModel, chosen: Int32Array, best: (tier: number) => number): readonly HeldTier[];
