import type { CompetencyRuleId } from '../../domain/ids.ts';
import { type CompetencyKind, type Pillar, type RotationPillar } from '../../domain/programme.ts';
import { type Hundredths } from '../../domain/units.ts';
import type { Fields, Table } from '../table.ts';
export declare const pillars: Table<Fields<Pillar>>;
export declare const rotationPillars: Table<Fields<RotationPillar>>;
/** One row of competency_rules.csv before its subject is read. */
export interface CompetencyRuleRow {
    readonly id: CompetencyRuleId;
    readonly professions: readonly string[];
    readonly bands: readonly number[];
    readonly cohorts: readonly string[];
    readonly kind: CompetencyKind;
    readonly subject: string;
    readonly atLeast: Hundredths | null;
    readonly atMost: Hundredths | null;
    readonly byCycle: number | null;
    readonly strength: 'must' | 'should';
    readonly weight: number;
    readonly note: string;
}
export declare const competencyRules: Table<CompetencyRuleRow>;
