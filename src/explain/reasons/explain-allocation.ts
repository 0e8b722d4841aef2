import { IDLE } from '../../../solver/model/pathway-model.ts';
import type { Assignment } from '../../domain/allocation.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { type ProgressTable, tabulateProgress } from './pillar-progress.ts';
import type { Explanation, Reason, Refusal } from './reason.ts';
import { type ExplainOptions, type SolvedProgramme, settleWishes } from './settle-wishes.ts';
import { dissatisfactionAt, listWishes, type Wish } from './wish.ts';

/**
 * Explains every assignment of the horizon, and every workable cycle without one: what it gives, and for each
 * option the rotator would rather have had, a typed reason why not. Where not everything can be asked, everybody's
 * most wanted options come first. Ordered by rotator, then cycle; the same whatever the executor's threads. `only`: this
 * rotator alone.
 */
export async function explainAllocation(
  solved: SolvedProgramme,
  options: ExplainOptions & { readonly only?: RotatorId },
): Promise<readonly Explanation[]> {
  const all = draftExplanations(solved.formulation, solved.chosen);
  const { only } = options;
  const drafts = only === undefined ? all : all.filter(({ explanation }) => explanation.rotator === only);
  const wanted = drafts.flatMap(({ wishes }) => wishes);
  const reasons = await settleWishes(solved, wanted, options);
  let next = 0;
  return drafts.map(({ explanation, wishes }) => ({
    ...explanation,
    refusals: wishes.map((wish): Refusal => describeRefusal(solved.formulation, wish, reasons[next++]!)),
  }));
}

interface Draft {
  readonly explanation: Omit<Explanation, 'refusals'>;
  readonly wishes: readonly Wish[];
}

function draftExplanations(formulation: Formulation, chosen: Int32Array): readonly Draft[] {
  const { model, horizon } = formulation;
  const progress = tabulateProgress(formulation.programme);
  const drafts: Draft[] = [];
  let pathway: Assignment[] = [];
  let current = -1;
  for (const choice of chosen) {
    const rotator = model.choices.agent[choice]!;
    if (model.choices.start[choice]! >= horizon) continue;
    if (rotator !== current) pathway = [];
    current = rotator;
    const assignment = readAssignment(formulation, choice);
    if (assignment !== null) pathway = [...pathway, assignment];
    drafts.push(draftOne(formulation, progress, { choice, assignment, pathway }));
  }
  return drafts;
}

function draftOne(
  formulation: Formulation,
  progress: ProgressTable,
  stay: {
    readonly choice: number;
    readonly assignment: Assignment | null;
    readonly pathway: readonly Assignment[];
  },
): Draft {
  const { choices } = formulation.model;
  const { choice, assignment, pathway } = stay;
  const rotator = choices.agent[choice]!;
  const placement = assignment === null ? null : choices.option[choice]!;
  const first = choices.start[choice]! + 1;
  const length = choices.length[choice]!;
  const stays = Array.from({ length }, (_, offset) => ({ rotator, placement, cycle: first + offset }));
  return {
    explanation: {
      rotator: formulation.programme.rotators[rotator]!.id,
      cycle: first,
      length,
      placement: assignment?.placement ?? null,
      rank: placement === null ? null : formulation.dissatisfaction.rank(rotator, placement, first),
      dissatisfaction: stays.reduce((sum, stay) => sum + dissatisfactionAt(formulation, stay), 0),
      credited: assignment === null ? [] : progress.credited(assignment),
      owed: progress.owed(rotator, pathway),
    },
    wishes: stays.flatMap((stay) => listWishes(formulation, stay)),
  };
}

function readAssignment({ programme, model }: Formulation, choice: number): Assignment | null {
  const { agent, option, start, length } = model.choices;
  if (option[choice] === IDLE) return null;
  return {
    rotator: programme.rotators[agent[choice]!]!.id,
    placement: programme.placements[option[choice]!]!.id,
    cycle: start[choice]! + 1,
    length: length[choice]!,
  };
}

function describeRefusal({ programme }: Formulation, wish: Wish, reason: Reason): Refusal {
  return {
    placement: programme.placements[wish.placement]!.id,
    cycle: wish.cycle,
    rank: wish.rank,
    dissatisfaction: wish.dissatisfaction,
    reason,
  };
}
