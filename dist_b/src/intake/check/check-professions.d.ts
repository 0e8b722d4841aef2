import { type CheckContext } from './check-context.ts';
/**
 * Professions and cohorts have no table of their own: a misspelt one would silently close a rotation, or take
 * people out of a guarantee. What is one slip away from a word in use is an error, other unknown words are not.
 */
export declare function checkProfessions(context: CheckContext): void;
