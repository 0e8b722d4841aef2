import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { leastTotalWithin } from '../../../solver/pathways/loads/least-total-within.ts';
import { poolEngine } from '../../../solver/pool/pool-engine.ts';
import { formulate } from '../../formulate/formulate.ts';
import { encodeAllocation } from '../../formulate/interpret.ts';
import { fairObjectives, seekEveryGain } from '../solve/price-fairness.ts';
import type { AuditGround } from './audit-case.ts';
import { type AuditFinding, judgeCases } from './audit-finding.ts';

/**
 * Can anybody be less dissatisfied with nobody more so, the aims before dissatisfaction kept? Everybody's own figure
 * becomes the most they may carry, and the least total under these caps is solved for: less than now would say yes.
 */
export async function checkPareto(audit: AuditGround): Promise<AuditFinding> {
  const { programme, allocation, verdict, executor, interrupted } = audit;
  const objectives = fairObjectives(programme.objectives);
  const formulation = formulate({ ...programme, objectives });
  const carried = verdict.ledger.map(({ dissatisfaction }) => dissatisfaction);
  const cap = carried.reduce((most, value) => Math.max(most, value), 0);
  const total = carried.reduce((sum, value) => sum + value, 0);
  const model: PathwayModel = {
    ...formulation.model,
    tiers: formulation.model.tiers.map((tier) =>
      tier.kind === 'bottleneck'
        ? { ...tier, offsets: Int32Array.from(carried, (value) => cap - value) }
        : tier,
    ),
  };
  const timeLimit = audit.remaining();
  const least =
    timeLimit <= 0 || interrupted()
      ? null
      : await leastTotalWithin(poolEngine({ executor, timeLimit, interrupted }), model, {
          cap,
          start: encodeAllocation(formulation, allocation),
        });
  const settled = least !== null && (least.value < total || least.bound >= total);
  const evidence = `with everybody's own dissatisfaction as the most they may carry, the least total is ${least?.bound ?? 'not known'}; it is ${total} now`;
  if (settled && !seekEveryGain(programme.objectives)) {
    return {
      invariant: 'pareto',
      status: 'measured',
      cases: 1,
      evidence: `${evidence}; the programme's aims do not ask for that`,
      against: [],
    };
  }
  return judgeCases('pareto', {
    cases: settled ? 1 : 0,
    unsettled: settled ? 0 : 1,
    against:
      least !== null && least.value < total
        ? [`with nobody worse off the total could be ${least.value} instead of ${total}`]
        : [],
    evidence,
  });
}
