import { competencyInstance, instanceOf } from './rule-instance.js';
/** `should` rules and minimum staffing that no tier of the objectives weighs: nobody would notice a breach. */
export function listNotWeighed({ sheet, model }) {
    const { competencyRules, placements } = sheet.index.programme;
    const weighs = (name) => model.tiers.some((tier) => tier.name === name);
    const should = competencyRules.filter((rule) => rule.strength === 'should');
    const staffed = placements.flatMap((placement) => [placement.everyCycle, ...placement.byCycle.values()]
        .filter((terms) => terms !== null && terms.minimum > 0)
        .map((terms) => instanceOf('minimum-staffing', { placement: placement.id, refs: [terms.at] })));
    return [
        ...(weighs('competency') ? [] : should.map((rule) => competencyInstance(rule, {}))),
        ...(weighs('staffing') ? [] : staffed),
    ];
}
