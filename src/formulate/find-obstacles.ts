import type { TierName } from '../domain/programme.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { Compilation } from './compile-programme.ts';
import { findClash } from './find-clash.ts';
import type { Finding } from './finding.ts';
import { findOwnPathway, splitOwnGuarantees } from './own-pathway.ts';
import { competencyInstance, instanceOf, type Omission } from './rule-instance.ts';
import { checkSupply } from './supply-check.ts';

/** So many rotators without a pathway get an explanation; a mistake that stops everybody needs no more. */
const MOST_EXPLAINED = 20;

/** Proofs of infeasibility that need no solve, and what the objectives leave out of account. */
export function findObstacles(compilation: Compilation, omissions: readonly Omission[]): readonly Finding[] {
  return [
    ...checkPathways(compilation, omissions),
    ...checkSupply(compilation.sheet, omissions),
    ...checkWeighing(compilation),
  ];
}

/** Each rotator alone, as if all slots were empty. */
function checkPathways({ sheet, model }: Compilation, omissions: readonly Omission[]): readonly Finding[] {
  const { programme } = sheet.index;
  const own = splitOwnGuarantees(model);
  const stuck = programme.rotators.flatMap((_, agent) =>
    findOwnPathway(own(agent), agent) === null ? [agent] : [],
  );
  return stuck.map((agent, order) => ({
    level: 'infeasible',
    kind: 'no-pathway',
    rotator: programme.rotators[agent]!.id,
    instances: order < MOST_EXPLAINED ? findClash(programme, agent, omissions) : [],
  }));
}

/** Soft rules whose tier the objectives do not name. */
function checkWeighing({ sheet, model }: Compilation): readonly Finding[] {
  const { competencyRules, placements } = sheet.index.programme;
  const weighs = (name: TierName): boolean => model.tiers.some((tier) => tier.name === name);
  const should = competencyRules.filter((rule) => rule.strength === 'should');
  const staffed = placements.flatMap((placement) =>
    [placement.everyCycle, ...placement.byCycle.values()]
      .filter((terms) => terms !== null && terms.minimum > 0)
      .map((terms) => instanceOf('minimum-staffing', { placement: placement.id, refs: [terms!.at] })),
  );
  return [
    ...notWeighed(weighs('competency') ? [] : should.map((rule) => competencyInstance(rule, {}))),
    ...notWeighed(weighs('staffing') ? [] : staffed),
  ];
}

function notWeighed(instances: readonly RuleInstance[]): readonly Finding[] {
  return instances.length === 0 ? [] : [{ level: 'info', kind: 'not-weighed', rotator: null, instances }];
}
