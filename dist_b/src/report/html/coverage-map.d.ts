import type { Programme } from '../../domain/programme.ts';
import type { CoverageFacts } from '../../verify/verdict.ts';
import { type RunView } from './run-view.ts';
import type { Section } from './section.ts';
/** Rotators × pillars: what is covered, what only later, what not. A heat map that is its own table. */
export declare function writeCoverage(view: RunView): Section;
/** "✓ 1 of 1", "➜ by cycle 5", "✗ 0.5 of 1". */
export declare function describeCoverage({ status, had, gained, required, completableBy }: CoverageFacts): string;
/** `pillar:stroke;rotation:msk` in the words of the tables. */
export declare function nameSubject(programme: Programme, subject: string): string;
