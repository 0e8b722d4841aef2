import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import { cyclesOf } from '../../formulate/facts/agent-choices.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { position } from '../reasons/positions.ts';
import type { Reason } from '../reasons/reason.ts';
import { type ExplainOptions, type SolvedProgramme, settleWishes } from '../reasons/settle-wishes.ts';
import type { Whereabouts } from '../reasons/whereabouts.ts';
import { choicesAt, dissatisfactionAt, type Wish } from '../reasons/wish.ts';

/** Why a rotator is not at a placement in a cycle. */
export interface WhyNot {
  readonly rotator: RotatorId;
  readonly placement: PlacementId;
  readonly cycle: number;
  /** Where the rotator is instead; `null` = nowhere. */
  readonly given: PlacementId | null;
  /** Dissatisfaction of what was given, and of what is asked about (`null`: not eligible). */
  readonly dissatisfaction: number;
  readonly wished: number | null;
  /** `null`: the rotator is there. */
  readonly reason: Reason | null;
}

interface WhyNotQuestion {
  readonly rotator: RotatorId;
  readonly placement: PlacementId;
  /** `null` = every cycle in which the rotator has a pathway inside the horizon. */
  readonly cycle: number | null;
}

/** Answers for each cycle in question, in order. Throws `RangeError` on an unknown rotator or placement. */
export async function explainWhyNot(
  solved: SolvedProgramme,
  question: WhyNotQuestion,
  options: ExplainOptions,
): Promise<readonly WhyNot[]> {
  const { formulation } = solved;
  const { rotators, placements } = formulation.programme;
  const rotator = position(rotators, question.rotator);
  const placement = position(placements, question.placement);
  const stays = listStays(formulation, solved.chosen, rotator).filter(
    ({ cycle }) => question.cycle === null || question.cycle === cycle,
  );
  const asked = stays
    .filter((stay) => stay.placement !== placement)
    .map((stay) => wishFor(formulation, stay, placement));
  const reasons = await settleWishes(solved, asked, options);
  return stays.map((stay): WhyNot => {
    const at = asked.findIndex(({ cycle }) => cycle === stay.cycle);
    return {
      rotator: question.rotator,
      placement: question.placement,
      cycle: stay.cycle,
      given: stay.placement === null ? null : placements[stay.placement]!.id,
      dissatisfaction: dissatisfactionAt(formulation, stay),
      wished: formulation.dissatisfaction.of(rotator, placement, stay.cycle),
      reason: at < 0 ? null : reasons[at]!,
    };
  });
}

/** A placement in place of where the rotator is, as if it had been wished for. */
export function wishFor(formulation: Formulation, stay: Whereabouts, placement: number): Wish {
  const { rotator, cycle } = stay;
  const cell = { rotator, placement, cycle };
  const dissatisfaction = formulation.dissatisfaction.of(rotator, placement, cycle);
  return {
    ...cell,
    rank: formulation.dissatisfaction.rank(rotator, placement, cycle),
    dissatisfaction,
    gain: dissatisfaction === null ? 0 : dissatisfactionAt(formulation, stay) - dissatisfaction,
    choices: choicesAt(formulation, cell),
  };
}

/** Where a rotator is in each cycle of the horizon that they can be placed in. */
export function listStays(
  { model, horizon }: Formulation,
  chosen: Int32Array,
  rotator: number,
): readonly Whereabouts[] {
  const { agent, option, start } = model.choices;
  return Array.from(chosen)
    .filter((choice) => agent[choice] === rotator && start[choice]! < horizon)
    .flatMap((choice) =>
      cyclesOf(model.choices, choice).map((cycle) => ({
        rotator,
        placement: option[choice]! < 0 ? null : option[choice]!,
        cycle,
      })),
    );
}
