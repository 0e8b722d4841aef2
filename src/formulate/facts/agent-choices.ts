import type { ChoiceTable } from '../../../solver/model/pathway-model.ts';
import type { Cell } from './cell.ts';

/** Choices of an agent that take an option and end by the cycle (counted from 1; all if not given), ascending. */
export function placedChoices(
  choices: ChoiceTable,
  agent: number,
  cycle: number = Infinity,
): readonly number[] {
  return select(choices, agent, cycle, (option) => option >= 0);
}

/** Idle choices of an agent up to the cycle, ascending. */
export function idleChoices(choices: ChoiceTable, agent: number, cycle: number): readonly number[] {
  return select(choices, agent, cycle, (option) => option < 0);
}

/** Ranges of cycles by start and length: few different ones, asked for millions of times. */
const RANGES = new Map<number, readonly number[]>();
const LONGEST = 1024;

/** The cycles (counted from 1) that a choice occupies. */
export function cyclesOf(choices: ChoiceTable, choice: number): readonly number[] {
  const start = choices.start[choice]!;
  const length = choices.length[choice]!;
  const key = start * LONGEST + length;
  const known = RANGES.get(key);
  if (known !== undefined && length < LONGEST) return known;
  const range = Array.from({ length }, (_, offset) => start + offset + 1);
  RANGES.set(key, range);
  return range;
}

/** Whether some choice of the agent occupies the option in the cycle. */
export function anyChoiceAt(choices: ChoiceTable, cell: Cell): boolean {
  return placedChoices(choices, cell.rotator).some(
    (choice) => choices.option[choice] === cell.placement && cyclesOf(choices, choice).includes(cell.cycle),
  );
}

function select(
  choices: ChoiceTable,
  agent: number,
  cycle: number,
  wanted: (option: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (let choice = choices.first[agent]!; choice < choices.first[agent + 1]!; choice += 1) {
    const end = choices.start[choice]! + choices.length[choice]!;
    if (end <= cycle && wanted(choices.option[choice]!)) found.push(choice);
  }
  return found;
}
