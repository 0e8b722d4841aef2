import type { RotatorId } from '../domain/ids.ts';
import type { RuleId } from '../domain/rules.ts';
import type { Change } from './change.ts';
import type { Telling } from './telling.ts';
import type { WhatItTakes } from './what-would-it-take.ts';
/** Rules that a person can do something about: what it would be. */
export declare const REMEDIES: Partial<Readonly<Record<RuleId, string>>>;
/** One change as a part of a sentence: "1 more place at Stroke at Evesham in cycle 2". Another's name only for a coordinator. */
export declare function phraseChange(change: Change, telling: Telling, asker: RotatorId | null): string;
/** What it would have taken to grant a wish: one sentence. */
export declare function phraseWhatItTakes({ grant, complete }: WhatItTakes, telling: Telling, asker: RotatorId): string;
