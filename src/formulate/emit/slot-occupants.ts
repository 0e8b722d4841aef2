import type { ChoiceTable } from '../../../solver/model/pathway-model.ts';

/** The choices that occupy each slot (option × period), ascending. */
export interface SlotOccupants {
  readonly periods: number;
  of(option: number, period: number): Int32Array;
}

/** Lists occupants of every slot; a choice of several periods occupies several slots. */
export function listOccupants(
  choices: ChoiceTable,
  size: { options: number; periods: number },
): SlotOccupants {
  const { options, periods } = size;
  const first = new Int32Array(options * periods + 1);
  forEachOccupied(choices, periods, (slot) => {
    first[slot + 1]! += 1;
  });
  for (let slot = 0; slot < options * periods; slot += 1) first[slot + 1]! += first[slot]!;
  const next = first.slice(0, options * periods);
  const members = new Int32Array(first[options * periods]!);
  forEachOccupied(choices, periods, (slot, choice) => {
    members[next[slot]!] = choice;
    next[slot]! += 1;
  });
  return {
    periods,
    of: (option, period) => {
      const slot = option * periods + period;
      return members.subarray(first[slot]!, first[slot + 1]!);
    },
  };
}

function forEachOccupied(
  choices: ChoiceTable,
  periods: number,
  visit: (slot: number, choice: number) => void,
): void {
  for (let choice = 0; choice < choices.count; choice += 1) {
    const option = choices.option[choice]!;
    if (option < 0) continue;
    const start = choices.start[choice]!;
    const end = start + choices.length[choice]!;
    for (let period = start; period < end; period += 1) visit(option * periods + period, choice);
  }
}
