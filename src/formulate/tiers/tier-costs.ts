import { type ChoiceTable, IDLE } from '../../../solver/model/pathway-model.ts';
import { type DissatisfactionTable, UNPLACED } from '../choices/dissatisfaction.ts';
import type { EligibilityTable } from '../choices/eligibility.ts';
import type { DecisionTable } from '../demands/decision-table.ts';
import { cyclesOf } from '../facts/agent-choices.ts';
import { drawTickets, tieBreak } from '../facts/lottery.ts';
import { groupByRotator, type ProgrammeIndex } from '../facts/programme-index.ts';
import { tabulateTravel } from '../facts/travel-times.ts';

/** What costs are worked out from. Choices past the horizon cost nothing anywhere. */
export interface CostSheet {
  readonly index: ProgrammeIndex;
  readonly choices: ChoiceTable;
  readonly decisions: DecisionTable;
  readonly eligibility: EligibilityTable;
  readonly dissatisfaction: DissatisfactionTable;
}

/** 1 for each unplaced workable cycle; one left empty by decision does not count. */
export function unplacedCosts({ index, choices, decisions }: CostSheet): Int32Array {
  return costsOf(index, choices, (choice) =>
    choices.option[choice] === IDLE && !decisions.emptied(choices.agent[choice]!, choices.start[choice]! + 1)
      ? 1
      : 0,
  );
}

/** Dissatisfaction of each choice, summed over its cycles. */
export function dissatisfactionCosts(sheet: CostSheet): Int32Array {
  return costsOf(sheet.index, sheet.choices, (choice) => weighCycles(sheet, choice, () => 1));
}

/** Ticket × dissatisfaction, one draw a cycle: what is still equal goes to the earlier drawn. */
export function lotteryCosts(sheet: CostSheet): Int32Array {
  const { index, choices } = sheet;
  const tickets = Array.from({ length: index.horizon }, (_, period) => drawTickets(index, period + 1));
  return costsOf(index, choices, (choice) =>
    weighCycles(sheet, choice, (cycle) => tickets[cycle - 1]![choices.agent[choice]!]!),
  );
}

/** A number of each assignment's own, so that the last tie is settled by a published rule. */
export function tieBreakCosts({ index, choices }: CostSheet): Int32Array {
  return costsOf(index, choices, (choice) => {
    const placement = choices.option[choice]!;
    if (placement === IDLE) return 0;
    return tieBreak(index, { rotator: choices.agent[choice]!, placement, cycle: choices.start[choice]! + 1 });
  });
}

/** Minutes from home area to site for each cycle placed; an unknown time is 0. */
export function travelCosts({ index, choices }: CostSheet): Int32Array {
  const times = tabulateTravel(index);
  return costsOf(index, choices, (choice) => {
    const placement = choices.option[choice]!;
    if (placement === IDLE) return 0;
    return (times.minutes(choices.agent[choice]!, placement) ?? 0) * choices.length[choice]!;
  });
}

/** 1 for each cycle in which the baseline has the rotator somewhere else. */
export function stabilityCosts({ index, choices }: CostSheet): Int32Array {
  const baseline = groupByRotator(index.programme.baseline);
  return costsOf(index, choices, (choice) => {
    const rows = baseline.get(index.rotator(choices.agent[choice]!).id);
    if (rows === undefined) return 0;
    const cycles = cyclesOf(choices, choice);
    const option = choices.option[choice]!;
    const here = option === IDLE ? null : index.placement(option).id;
    return rows.filter((row) => cycles.includes(row.cycle) && row.placement !== here).length;
  });
}

function weighCycles(
  { index, choices, decisions, dissatisfaction }: CostSheet,
  choice: number,
  weight: (cycle: number) => number,
): number {
  const rotator = choices.agent[choice]!;
  const placement = choices.option[choice]!;
  let sum = 0;
  for (const cycle of cyclesOf(choices, choice)) {
    if (cycle > index.horizon) continue;
    const value =
      placement === IDLE
        ? decisions.emptied(rotator, cycle)
          ? 0
          : UNPLACED
        : (dissatisfaction.of(rotator, placement, cycle) ?? 0);
    sum += weight(cycle) * value;
  }
  return sum;
}

function costsOf(index: ProgrammeIndex, choices: ChoiceTable, cost: (choice: number) => number): Int32Array {
  const costs = new Int32Array(choices.count);
  for (let choice = 0; choice < choices.count; choice += 1) {
    if (choices.start[choice]! < index.horizon) costs[choice] = cost(choice);
  }
  return costs;
}
