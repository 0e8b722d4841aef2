/** Steps of a pathway from state to state, in order, while their number is not known yet. */
export interface StepList {
  readonly count: number;
  /** From state `from` of layer `period` to state `to` of layer `until`; which choice and misses it takes. */
  add(period: number, from: number, until: number, to: number, choice: number, miss: number): void;
  /** What was added: the same six integers. */
  at(step: number): Int32Array;
}

const WIDTH = 6;
const FIRST_ROOM = 256;

export function openStepList(): StepList {
  let values = new Int32Array(FIRST_ROOM * WIDTH);
  let length = 0;
  return {
    get count() {
      return length / WIDTH;
    },
    add(period, from, until, to, choice, miss) {
      if (length === values.length) {
        const wider = new Int32Array(2 * values.length);
        wider.set(values);
        values = wider;
      }
      // One by one: a list of arguments would be made and thrown away for each of millions of steps.
      values[length] = period;
      values[length + 1] = from;
      values[length + 2] = until;
      values[length + 3] = to;
      values[length + 4] = choice;
      values[length + 5] = miss;
      length += WIDTH;
    },
    at: (step) => values.subarray(step * WIDTH, (step + 1) * WIDTH),
  };
}
