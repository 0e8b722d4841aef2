import type { ExtraPlaces } from '../../report/extra-place-table.ts';
import { type OpenedInForce } from '../open-in-force.ts';
export type BestPlaceResult = Exclude<OpenedInForce, {
    kind: 'in-force';
}> | {
    readonly kind: 'ranked';
    readonly ranking: ExtraPlaces;
};
/** Ranks the extra places of a finished run. Throws `InputPathError` when the folder is no run. */
export declare function findBestPlace(request: {
    readonly run: string;
    readonly timeLimit: number | null;
    readonly threads: number | null;
}, host: {
    readonly interrupted: () => boolean;
    readonly onTried: (tried: number, of: number) => void;
}): Promise<BestPlaceResult>;
