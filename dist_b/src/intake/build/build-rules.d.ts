import type { CompetencyRule, SubjectTerm } from '../../domain/programme.ts';
import type { IssueList } from '../issue-list.ts';
import { type RawRow } from '../raw-table.ts';
import type { Entry, FaultyEntry } from '../table-reader.ts';
import { type CompetencyRuleRow } from '../tables/pillars.ts';
type RuleEntry = Entry<CompetencyRuleRow>;
/** A rule whose subject could be read, with the row it came from. */
export interface BuiltRule {
    readonly rule: CompetencyRule;
    readonly entry: RuleEntry;
}
/** What a rule speaks of, and the row that says so. */
export interface RuleSubject extends Subject {
    readonly raw: RawRow;
}
/** Subjects of rules that have other problems: what they speak of has to exist all the same. */
export declare function readFaultySubjects(faulty: readonly FaultyEntry<CompetencyRuleRow>[], issues: IssueList): readonly RuleSubject[];
/** Reads subjects and checks that each kind of rule has the cells it needs and no others. */
export declare function buildRules(entries: readonly RuleEntry[], issues: IssueList): readonly BuiltRule[];
interface Subject {
    readonly subject: readonly SubjectTerm[];
    readonly later: readonly SubjectTerm[];
}
export {};
