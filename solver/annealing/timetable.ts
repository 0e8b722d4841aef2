import { IDLE, type PathwayModel } from '../model/pathway-model.ts';

/** Which choice covers each cell, and ways to change that so that every active cell stays covered once. */
export class Timetable {
  readonly #model: PathwayModel;
  /** By agent and period: the choice that covers the cell; −1 = none. */
  readonly at: Int32Array;
  /** Choices of agent a that start in period p: startOf[a × (periods + 1) + p] … */
  readonly #startOf: Int32Array;
  readonly #options: number;
  /** By agent, period and option (idle last): the shortest choice that starts there; −1 = none. */
  readonly #byOption: Int32Array;

  constructor(model: PathwayModel) {
    this.#model = model;
    const { agents, periods, choices } = model;
    this.at = new Int32Array(agents * periods).fill(-1);
    this.#startOf = new Int32Array(agents * (periods + 1));
    for (let a = 0; a < agents; a += 1) {
      let j = choices.first[a]!;
      for (let p = 0; p <= periods; p += 1) {
        while (j < choices.first[a + 1]! && choices.start[j]! < p) j += 1;
        this.#startOf[a * (periods + 1) + p] = j;
      }
    }
    this.#options = choices.option.reduce((most, option) => Math.max(most, option), 0) + 2;
    this.#byOption = new Int32Array(agents * periods * this.#options).fill(-1);
    for (let j = choices.count - 1; j >= 0; j -= 1) {
      this.#byOption[this.#cellOf(choices.agent[j]!, choices.start[j]!, choices.option[j]!)] = j;
    }
  }

  #cellOf(agent: number, period: number, option: number): number {
    const slot = option === IDLE ? this.#options - 1 : option;
    return (agent * this.#model.periods + period) * this.#options + slot;
  }

  /** The agent's choice of that option from that period; −1 = none. */
  find(agent: number, period: number, option: number): number {
    return this.#byOption[this.#cellOf(agent, period, option)]!;
  }

  /** The agent's pathway, in order of start, into `into`; returns how many choices it has. */
  read(agent: number, into: Int32Array): number {
    const { periods, choices } = this.#model;
    let count = 0;
    for (let p = 0; p < periods; ) {
      const choice = this.at[agent * periods + p]!;
      if (choice < 0) p += 1;
      else {
        into[count] = choice;
        count += 1;
        p += choices.length[choice]!;
      }
    }
    return count;
  }

  write(agent: number, pathway: Int32Array, count: number): void {
    const { periods, choices } = this.#model;
    for (let k = 0; k < count; k += 1) {
      const from = agent * periods + choices.start[pathway[k]!]!;
      this.at.fill(pathway[k]!, from, from + choices.length[pathway[k]!]!);
    }
  }

  /**
   * The agent's pathway with `choice` in it, into `into`; what it overlaps goes, and what that leaves open is filled at random. −1 where
   * nothing fills it.
   */
  insert(agent: number, choice: number, into: Int32Array, random: () => number): number {
    const { periods, choices } = this.#model;
    const start = choices.start[choice]!;
    const end = start + choices.length[choice]!;
    let count = 0;
    for (let p = 0; p < periods; ) {
      if (p === start) {
        into[count] = choice;
        count += 1;
        p = end;
        continue;
      }
      const here = this.at[agent * periods + p]!;
      if (here < 0) {
        p += 1;
        continue;
      }
      const from = choices.start[here]!;
      const until = from + choices.length[here]!;
      if (until <= start || from >= end) {
        into[count] = here;
        count += 1;
        p = until;
        continue;
      }
      const taken = this.#pick(agent, p, p < start ? start : until, random);
      if (taken < 0) return -1;
      into[count] = taken;
      count += 1;
      p += choices.length[taken]!;
    }
    return count;
  }

  /** A choice of the agent from period `from` that ends by `until`, at random; −1 where a few tries find none. */
  #pick(agent: number, from: number, until: number, random: () => number): number {
    const row = agent * (this.#model.periods + 1);
    const first = this.#startOf[row + from]!;
    const count = this.#startOf[row + from + 1]! - first;
    for (let attempt = 0; attempt < 8 && count > 0; attempt += 1) {
      const choice = first + Math.floor(random() * count);
      if (from + this.#model.choices.length[choice]! <= until) return choice;
    }
    return this.find(agent, from, IDLE);
  }

  /** Covers the cells of the choices taken. */
  set(chosen: Int32Array): void {
    const { periods, choices } = this.#model;
    for (const choice of chosen) {
      const from = choices.agent[choice]! * periods + choices.start[choice]!;
      this.at.fill(choice, from, from + choices.length[choice]!);
    }
  }

  /** Covers all active cells at random; false where some agent's cannot be. */
  open(random: () => number): boolean {
    const { agents, periods, choices, active } = this.#model;
    for (let a = 0; a < agents; a += 1) {
      const row = a * (periods + 1);
      // From where the rest of the cells can be covered, to the end.
      const isOpen = new Uint8Array(periods + 1);
      isOpen[periods] = 1;
      const fits = (j: number, p: number): boolean => isOpen[p + choices.length[j]!] === 1;
      for (let p = periods - 1; p >= 0; p -= 1) {
        if (active[a * periods + p] === 0) isOpen[p] = isOpen[p + 1]!;
        else
          for (let j = this.#startOf[row + p]!; j < this.#startOf[row + p + 1]!; j += 1)
            if (fits(j, p)) isOpen[p] = 1;
      }
      if (isOpen[0] === 0) return false;
      for (let p = 0; p < periods; ) {
        if (active[a * periods + p] === 0) {
          p += 1;
          continue;
        }
        const fitting: number[] = [];
        for (let j = this.#startOf[row + p]!; j < this.#startOf[row + p + 1]!; j += 1)
          if (fits(j, p)) fitting.push(j);
        const choice = fitting[Math.floor(random() * fitting.length)]!;
        this.at.fill(choice, a * periods + p, a * periods + p + choices.length[choice]!);
        p += choices.length[choice]!;
      }
    }
    return true;
  }
}
