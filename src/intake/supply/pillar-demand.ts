import { groupBy } from '../../domain/group-by.ts';
import type { CompetencyRuleId, PillarId, RotatorId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import { binds, requiredPillars } from '../cells/rule-scope.ts';
import { tabulateHistoryCredit } from './history-credit.ts';

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

const ONE_CREDIT = 100;

/** Guarantees of pillars that somebody still owes, in order of rule, pillar and profession. */
export function pillarDemands(programme: Programme): readonly PillarDemand[] {
  const pillars = programme.pillars.map((pillar) => pillar.id);
  const history = groupBy(programme.history, (entry) => entry.rotator);
  const creditOf = tabulateHistoryCredit(programme);
  const byProfession = [...groupBy(programme.rotators, (rotator) => rotator.profession)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const demands: PillarDemand[] = [];
  for (const rule of programme.competencyRules) {
    for (const group of requiredPillars(rule, pillars)) {
      const members = new Set(group);
      for (const [profession, rotators] of byProfession) {
        const owing = new Set<RotatorId>();
        let owed = 0;
        for (const rotator of rotators) {
          if (!binds(rule, rotator)) continue;
          const missing =
            (rule.atLeast ?? ONE_CREDIT) - creditOf(rotator, history.get(rotator.id) ?? [], members);
          if (missing <= 0) continue;
          owing.add(rotator.id);
          owed += missing;
        }
        if (owing.size === 0) continue;
        const byCycle = rule.byCycle ?? programme.settings.programmeCycles;
        demands.push({ rule: rule.id, pillars: group, profession, byCycle, owed, owing });
      }
    }
  }
  return demands;
}
