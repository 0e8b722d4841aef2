import type { Issue } from '../../domain/issue.ts';
import type { Programme } from '../../domain/programme.ts';
import type { SupplySummary } from './supply-summary.ts';
/** Warnings for every count in which supply falls short, at the line that asks for it. */
export declare function supplyIssues(programme: Programme, supply: Omit<SupplySummary, 'issues'>): readonly Issue[];
