import type { RotatorId } from '../domain/ids.ts';
/** Who reads: the rotator spoken of ("you"), or a coordinator reading about that rotator ("R017"). */
export type Voice = 'rotator' | 'coordinator';
/** The rotator a sentence is about, with the verbs that agree. Never opens with a bare id, which a capital would change. */
export interface Person {
    readonly they: string;
    readonly them: string;
    readonly their: string;
    readonly are: string;
    readonly have: string;
    readonly do: string;
}
/** `null` = a rule that binds nobody in particular. */
export declare function speakOf(rotator: RotatorId | null, voice: Voice): Person;
/** "1 cycle", "2 cycles", "0.5 credits": only exactly one is singular. */
export declare function count(amount: number | string, noun: string, plural?: string): string;
/** Thousands set apart, the same in every locale: 12500 → "12,500". */
export declare function grouped(value: number): string;
/** "a", "a and b", "a, b and c". */
export declare function listed(items: readonly string[], conjunction?: 'and' | 'or'): string;
/** Upper-case first letter, closing full stop. */
export declare function sentence(text: string): string;
