import type { CompetencyRule } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { CellRule, Emitter, Sheet } from '../emit/emitter.ts';
import { placedChoices } from '../facts/agent-choices.ts';
import { bindsRotator, boundRotators } from '../facts/binding.ts';
import type { Ground } from '../facts/ground.ts';
import { choiceBelongs, tabulateMembership } from '../facts/membership.ts';
import type { ProgrammeIndex } from '../facts/programme-index.ts';
import { competencyInstance } from '../facts/rule-instance.ts';
import { formatTerms } from '../facts/subject.ts';
import { missOf, rulesOfKind } from '../rows/competency-rules.ts';

/**
 * Months registered before a placement of the subject. As a guarantee it takes cells away (months only grow,
 * so a later cycle of the same assignment never fails where its first passes); as a wish each offending
 * assignment is a miss. Facts: `subject`, `months` (cells only), `required`.
 */
export const experience: Emitter = {
  cells: (ground) => withStrength(ground.index, 'must').map((rule) => cellRule(ground, rule)),
  rows: (sheet) => {
    for (const rule of withStrength(sheet.index, 'should')) addMisses(sheet, rule);
  },
};

function withStrength(
  index: ProgrammeIndex,
  strength: CompetencyRule['strength'],
): readonly CompetencyRule[] {
  return rulesOfKind(index, 'experience').filter((rule) => rule.strength === strength);
}

function tooEarly(
  index: ProgrammeIndex,
  rule: CompetencyRule,
  cell: { rotator: number; cycle: number },
): boolean {
  return index.monthsRegistered(cell.rotator, cell.cycle) * 100 < (rule.atLeast ?? 0);
}

function cellRule({ index }: Ground, rule: CompetencyRule): CellRule {
  const subject = tabulateMembership(index, rule.subject);
  return {
    scope: 'dated',
    forbids: (rotator, placement, cycle) =>
      subject.has(placement, cycle) &&
      bindsRotator(rule, index.rotator(rotator)) &&
      tooEarly(index, rule, { rotator, cycle }),
    instances: ({ rotator, placement, cycle }) => [
      describe(index, rule, rotator, {
        placement: index.placement(placement).id,
        cycle,
        months: index.monthsRegistered(rotator, cycle),
      }),
    ],
  };
}

function addMisses({ index, choices, builder }: Sheet, rule: CompetencyRule): void {
  const subject = tabulateMembership(index, rule.subject);
  for (const agent of boundRotators(index, rule)) {
    const offending = placedChoices(choices, agent).filter(
      (choice) =>
        choiceBelongs(subject, choices, choice) &&
        tooEarly(index, rule, { rotator: agent, cycle: choices.start[choice]! + 1 }),
    );
    builder.addCounter(describe(index, rule, agent, {}), {
      agent,
      choices: offending,
      weights: offending.map(() => 1),
      atLeast: null,
      atMost: 0,
      miss: missOf(rule, 1),
    });
  }
}

function describe(
  index: ProgrammeIndex,
  rule: CompetencyRule,
  rotator: number,
  where: { placement?: RuleInstance['placement']; cycle?: number; months?: number },
): RuleInstance {
  const { placement = null, cycle = null, months } = where;
  return competencyInstance(rule, {
    rotator: index.rotator(rotator).id,
    placement,
    cycle,
    facts: {
      subject: formatTerms(rule.subject),
      required: Math.ceil((rule.atLeast ?? 0) / 100),
      ...(months === undefined ? {} : { months }),
    },
  });
}
