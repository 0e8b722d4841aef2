import type { RotatorId } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
/**
 * The programme as if only these rotators were in it, without aims: all that a question about feasibility
 * needs. Pairs stay where both rotators do. `null`: everybody.
 */
export declare function partProgramme(programme: Programme, rotators: ReadonlySet<RotatorId> | null): Programme;
