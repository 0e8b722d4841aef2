import { type RunView } from './run-view.ts';
import type { Section } from './section.ts';
/** Why not: for each rotator and cycle every placement they wanted more. */
export declare function writeReasons(view: RunView): Section;
