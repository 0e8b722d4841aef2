import { type CheckContext } from './check-context.ts';
/** Placements that nobody can take: no supervisor of a kind that counts, or a competence that nobody holds. */
export declare function checkSupervision(context: CheckContext): void;
