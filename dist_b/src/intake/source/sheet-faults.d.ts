import type { Finding } from '../issue-list.ts';
/** Control characters other than TAB, LF and CR. */
export declare const CONTROL: RegExp;
export declare function controlCharacter(character: string): Finding;
export declare const EMPTY: Finding;
