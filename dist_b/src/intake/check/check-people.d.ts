import { type CheckContext } from './check-context.ts';
/** Blank cells of rotators that leave a restriction unchecked. */
export declare function checkPeople(context: CheckContext): void;
