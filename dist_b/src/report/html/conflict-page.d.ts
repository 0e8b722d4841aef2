import type { ReportFacts } from '../report-facts.ts';
import { type Markup } from './markup.ts';
/** The report of a run without an allocation: what cannot hold together, and what would mend it. */
export declare function writeConflicts(facts: ReportFacts): Markup;
