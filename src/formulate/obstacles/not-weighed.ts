import type { TierName } from '../../domain/objective.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { competencyInstance, instanceOf } from '../facts/rule-instance.ts';
import type { Compilation } from './compile-programme.ts';

/** `should` rules and minimum staffing that no tier of the objectives weighs: nobody would notice a breach. */
export function listNotWeighed({ sheet, model }: Compilation): readonly RuleInstance[] {
  const { competencyRules, placements } = sheet.index.programme;
  const weighs = (name: TierName): boolean => model.tiers.some((tier) => tier.name === name);
  const should = competencyRules.filter((rule) => rule.strength === 'should');
  const staffed = placements.flatMap((placement) =>
    [placement.everyCycle, ...placement.byCycle.values()]
      .filter((terms) => terms !== null && terms.minimum > 0)
      .map((terms) => instanceOf('minimum-staffing', { placement: placement.id, refs: [terms!.at] })),
  );
  return [
    ...(weighs('competency') ? [] : should.map((rule) => competencyInstance(rule, {}))),
    ...(weighs('staffing') ? [] : staffed),
  ];
}
