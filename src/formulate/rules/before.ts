import type { CompetencyRule, SubjectTerm } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { CellRule, Emitter, Sheet } from '../emit/emitter.ts';
import { cyclesOf, placedChoices } from '../facts/agent-choices.ts';
import { bindsRotator, boundRotators } from '../facts/binding.ts';
import { type CompetenceTable, tabulateCompetences } from '../facts/competences.ts';
import type { Ground } from '../facts/ground.ts';
import { choiceBelongs, tabulateMembership } from '../facts/membership.ts';
import type { ProgrammeIndex } from '../facts/programme-index.ts';
import { competencyInstance } from '../facts/rule-instance.ts';
import { formatTerms, historyMatches } from '../facts/subject.ts';
import { missOf, rulesOfKind } from '../rows/competency-rules.ts';

/**
 * `A > B`: an assignment in B starts only when one in A has ended, history included; a competence in A is
 * held through every cycle of the assignment instead. A guarantee that asks for competences only is also a
 * matter of eligibility and takes the cells away in which none is held.
 * Facts: `subject` (`A > B`).
 */
export const before: Emitter = {
  cells: (ground) =>
    rulesOfKind(ground.index, 'before')
      .filter(closesCells)
      .map((rule) => cellRule(ground, rule)),
  rows: (sheet) => {
    for (const rule of rulesOfKind(sheet.index, 'before')) addPrecedences(sheet, rule);
  },
};

/** Whether such a rule is a matter of eligibility, and not of the order of a pathway. */
export function closesCells(rule: CompetencyRule): boolean {
  return rule.strength === 'must' && rule.subject.every((term) => term.kind === 'competence');
}

function cellRule({ index }: Ground, rule: CompetencyRule): CellRule {
  const then = tabulateMembership(index, rule.then);
  const held = tabulateCompetences(index);
  return {
    scope: 'dated',
    forbids: (rotator, placement, cycle) =>
      then.has(placement, cycle) &&
      bindsRotator(rule, index.rotator(rotator)) &&
      !rule.subject.some((term) => holds(held, term, { rotator, cycle })),
    instances: ({ rotator, placement, cycle }) => [
      describe(index, rule, rotator, { placement: index.placement(placement).id, cycle }),
    ],
  };
}

function addPrecedences({ index, choices, builder }: Sheet, rule: CompetencyRule): void {
  const first = tabulateMembership(index, rule.subject);
  const then = tabulateMembership(index, rule.then);
  const held = tabulateCompetences(index);
  for (const agent of boundRotators(index, rule)) {
    const history = index.historyOf(agent);
    if (rule.subject.some((term) => history.some((entry) => historyMatches(index, term, entry)))) continue;
    const placed = placedChoices(choices, agent);
    const heldThroughout = (choice: number): boolean =>
      rule.subject.some((term) =>
        cyclesOf(choices, choice).every((cycle) => holds(held, term, { rotator: agent, cycle })),
      );
    builder.addPrecedence(describe(index, rule, agent, {}), {
      agent,
      before: placed.filter((choice) => choiceBelongs(first, choices, choice)),
      after: placed.filter((choice) => choiceBelongs(then, choices, choice) && !heldThroughout(choice)),
      miss: missOf(rule, 1),
    });
  }
}

function holds(
  held: CompetenceTable,
  term: SubjectTerm,
  at: { readonly rotator: number; readonly cycle: number },
): boolean {
  return term.kind === 'competence' && held.holds(at.rotator, term.id, at.cycle);
}

function describe(
  index: ProgrammeIndex,
  rule: CompetencyRule,
  rotator: number,
  where: Partial<Pick<RuleInstance, 'placement' | 'cycle'>>,
): RuleInstance {
  return competencyInstance(rule, {
    ...where,
    rotator: index.rotator(rotator).id,
    facts: { subject: `${formatTerms(rule.subject)} > ${formatTerms(rule.then)}` },
  });
}
