import type { CompetencyRuleId, PillarId, RotatorId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
/** What one guarantee asks of one profession for some pillars. */
export interface PillarDemand {
    readonly rule: CompetencyRuleId;
    /** One pillar, or several whose credits add up. */
    readonly pillars: readonly PillarId[];
    readonly profession: string;
    readonly byCycle: number;
    /** Credit still owed by all of them, in hundredths, history counted. */
    readonly owed: number;
    readonly owing: ReadonlySet<RotatorId>;
}
/** Guarantees of pillars that somebody still owes, in order of rule, pillar and profession. */
export declare function pillarDemands(programme: Programme): readonly PillarDemand[];
