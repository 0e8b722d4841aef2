import { groupBy } from '../../domain/group-by.js';
import { binds, requiredPillars } from '../rule-scope.js';
import { tabulateHistoryCredit } from './history-credit.js';
const ONE_CREDIT = 100;
/** Guarantees of pillars that somebody still owes, in order of rule, pillar and profession. */
export function pillarDemands(programme) {
    const pillars = programme.pillars.map((pillar) => pillar.id);
    const history = groupBy(programme.history, (entry) => entry.rotator);
    const creditOf = tabulateHistoryCredit(programme);
    const byProfession = [...groupBy(programme.rotators, (rotator) => rotator.profession)].sort(([a], [b]) => a < b ? -1 : 1);
    const demands = [];
    for (const rule of programme.competencyRules) {
        for (const group of requiredPillars(rule, pillars)) {
            const members = new Set(group);
            for (const [profession, rotators] of byProfession) {
                const owing = new Set();
                let owed = 0;
                for (const rotator of rotators) {
                    if (!binds(rule, rotator))
                        continue;
                    const missing = (rule.atLeast ?? ONE_CREDIT) - creditOf(rotator, history.get(rotator.id) ?? [], members);
                    if (missing <= 0)
                        continue;
                    owing.add(rotator.id);
                    owed += missing;
                }
                if (owing.size === 0)
                    continue;
                const byCycle = rule.byCycle ?? programme.settings.programmeCycles;
                demands.push({ rule: rule.id, pillars: group, profession, byCycle, owed, owing });
            }
        }
    }
    return demands;
}
