import type { CompetencyKind, CompetencyRule } from '../domain/programme.ts';
import type { ProgrammeIndex } from './programme-index.ts';
import type { Miss } from './row-builder.ts';
/** The programme's rules of one kind, in the order of the table. */
export declare function rulesOfKind(index: ProgrammeIndex, kind: CompetencyKind): readonly CompetencyRule[];
/** What a miss of this rule costs; `null` when it is a guarantee. `size` = worth of one whole unit in the row. */
export declare function missOf(rule: CompetencyRule, size: number): Miss | null;
/** A limit given in hundredths, as a whole count: the least count that satisfies it from below. */
export declare function wholeAtLeast(rule: CompetencyRule): number | null;
/** The greatest whole count within `at_most`. */
export declare function wholeAtMost(rule: CompetencyRule): number | null;
