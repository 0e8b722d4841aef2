import { askCounterfactuals } from '../../solver/ask-counterfactuals.ts';
import { evaluateModel, type TierValue } from '../../solver/evaluate-model.ts';
import type { PathwayModel } from '../../solver/pathway-model.ts';
import type { TierResult } from '../../solver/sum-tier.ts';
import type { RuleId } from '../domain/rules.ts';
import { formulate } from '../formulate/formulate.ts';
import { encodeAllocation, interpretAllocation } from '../formulate/interpret.ts';
import { firstLottery } from './counterfactual-reason.ts';
import type { FeasibilityLimits } from './feasibility.ts';
import { type Inquiry, type InquiryAnswer, keepGuarantees } from './inquiry.ts';
import type { SolvedProgramme } from './settle-wishes.ts';
import { choicesAt } from './wish.ts';

/** Limits of slots, which more places, supervisors or preceptors would ease. */
const SLOT_LIMITS: ReadonlySet<RuleId> = new Set([
  'capacity',
  'supervision',
  'named-supervision',
  'preceptor',
]);

/**
 * Asks of changed settings whether a wish can be granted there without any tier before the lottery getting worse than
 * the allocation has it. Only slots, decisions and the rotator's own rules may be eased: nobody else's rules are at
 * stake. The clock starts now.
 */
export function inquireGrant(
  solved: SolvedProgramme,
  wish: { readonly rotator: number; readonly placement: number; readonly cycle: number },
  limits: FeasibilityLimits,
): Inquiry {
  const until = performance.now() + limits.timeLimit * 1000;
  const interrupted = (): boolean => limits.interrupted?.() === true;
  const id = solved.formulation.programme.rotators[wish.rotator]!.id;
  const allocation = interpretAllocation(solved.formulation, solved.chosen);
  return {
    formulate: ({ programme, without }) => formulate(programme, { without }),
    async ask(formulation, kept): Promise<InquiryAnswer> {
      const left = (until - performance.now()) / 1000;
      if (left <= 0 || interrupted()) return { answer: 'unknown', chosen: null };
      const choices = choicesAt(formulation, wish);
      if (choices.length === 0) return { answer: 'infeasible', chosen: null };
      const model = keepGuarantees(formulation.model, kept);
      const chosen = encodeAllocation(formulation, allocation);
      const [answer] = await askCounterfactuals(
        model,
        { chosen, tiers: asResults(model, chosen) },
        [{ agent: wish.rotator, period: wish.cycle - 1, choices }],
        {
          executor: limits.executor,
          until: firstLottery(formulation),
          depth: 'grant',
          timeLimit: left,
          interrupted,
        },
      );
      if (answer?.kind === 'equal') return { answer: 'feasible', chosen: null };
      return { answer: answer?.kind === 'impossible' ? 'infeasible' : 'unknown', chosen: null };
    },
    mayEase: ({ rule, rotator }) => rule === 'decision' || SLOT_LIMITS.has(rule) || rotator === id,
    concerned: [id],
  };
}

/** The allocation's own values, in the shape in which an optimum states them. */
function asResults(model: PathwayModel, chosen: Int32Array): readonly TierResult[] {
  const { values } = evaluateModel(model, chosen);
  return model.tiers.flatMap(({ name }, tier) => resultsOf(values[tier]!, name));
}

function resultsOf(value: TierValue, name: string): readonly TierResult[] {
  const result = (suffix: string, held: number): TierResult => ({
    name: `${name}${suffix}`,
    value: held,
    bound: 0,
    gap: Infinity,
    proved: false,
  });
  switch (value.kind) {
    case 'sum':
      return [result('', value.total)];
    case 'bottleneck':
      return [result('', value.worst), result('-count', value.count)];
    case 'leximin':
      return [result('', value.loads[0] ?? 0)];
    case 'blend':
      return [result('', value.value)];
  }
}
