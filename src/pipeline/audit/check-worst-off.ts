import { fairObjectives } from '../solve/price-fairness.ts';
import { type AuditGround, solveVariant } from './audit-case.ts';
import { type AuditFinding, judgeCases } from './audit-finding.ts';

/** Solves for the least possible worst dissatisfaction alone, and compares it with the run's. */
export async function checkWorstOff(audit: AuditGround): Promise<AuditFinding> {
  const { programme, verdict } = audit;
  const worst = verdict.leximin[0] ?? 0;
  const objectives = fairObjectives(programme.objectives).filter(({ tier }) => tier !== 'preference');
  const best = await solveVariant(audit, { ...programme, objectives });
  const least = best === null ? undefined : (best.verdict.leximin[0] ?? 0);
  const first = programme.objectives[objectives.length - 1];
  const sought = first?.tier === 'worst-off' || first?.tier === 'leximin';
  const strict = sought && first.slack.amount === 0;
  const evidence = `solved for the worst-off alone: nobody need carry more than ${least ?? '(not known)'}; the worst-off carries ${worst}`;
  if (!strict && least !== undefined) {
    return {
      invariant: 'worst-off',
      status: 'measured',
      cases: 1,
      evidence: `${evidence}; the programme does not put the worst-off first`,
      against: [],
    };
  }
  return judgeCases('worst-off', {
    cases: least === undefined ? 0 : 1,
    unsettled: least === undefined ? 1 : 0,
    against: least !== undefined && least < worst ? [`an allocation with ${least} at worst exists`] : [],
    evidence,
  });
}
