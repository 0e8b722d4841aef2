import type { PathwayModel } from '../model/pathway-model.ts';
import type { Timetable } from './timetable.ts';

/** How often a change takes the place of somebody who has it … */
const TAKING_SHARE = 0.6;
/** … and how often that one is given the other's in return. */
const RETURN_SHARE = 0.7;
/** Draws in which a choice that starts in a given period is looked for. */
const MOST_DRAWS = 10;

/** A pathway on trial: what an agent would take instead, and what that comes to. */
export interface Trial {
  /** −1 = nobody. */
  agent: number;
  readonly pathway: Int32Array;
  count: number;
  readonly costs: Float64Array;
  breach: number;
}

/** Changes drawn at random: some agent takes some choice, and somebody may give theirs away for it. */
export class Proposals {
  readonly taker: Trial;
  readonly giver: Trial;
  readonly #model: PathwayModel;
  readonly #table: Timetable;
  readonly #random: () => number;

  constructor(model: PathwayModel, table: Timetable, random: () => number) {
    this.#model = model;
    this.#table = table;
    this.#random = random;
    const openTrial = (): Trial => ({
      agent: -1,
      pathway: new Int32Array(model.periods),
      count: 0,
      costs: new Float64Array(model.tiers.length),
      breach: 0,
    });
    this.taker = openTrial();
    this.giver = openTrial();
  }

  /** Some agent takes some choice; often from somebody, who mostly takes what the other had. False where nothing comes of it. */
  draw(): boolean {
    const { choices, agents, periods } = this.#model;
    const taker = this.taker;
    taker.agent = this.#below(agents);
    this.giver.agent = -1;
    const first = choices.first[taker.agent]!;
    const count = choices.first[taker.agent + 1]! - first;
    if (count === 0) return false;
    const choice = first + this.#below(count);
    const start = choices.start[choice]!;
    const held = this.#table.at[taker.agent * periods + start]!;
    if (held === choice) return false;
    taker.count = this.#table.insert(taker.agent, choice, taker.pathway, this.#random);
    if (taker.count < 0) return false;
    if (this.#random() < TAKING_SHARE) this.#takeFromSomebody(choice, held);
    return true;
  }

  #takeFromSomebody(choice: number, held: number): void {
    const { choices } = this.#model;
    const giver = this.giver;
    const start = choices.start[choice]!;
    const other = this.#holderOf(choices.option[choice]!, start);
    if (other < 0) return;
    const mayReturn = choices.start[held] === start && this.#random() < RETURN_SHARE;
    const returned = mayReturn ? this.#table.find(other, start, choices.option[held]!) : -1;
    const instead = returned >= 0 ? returned : this.#anyFrom(other, start);
    if (instead < 0) return;
    giver.count = this.#table.insert(other, instead, giver.pathway, this.#random);
    if (giver.count >= 0) giver.agent = other;
  }

  /** Somebody other than the taker whose choice of that option starts then; −1 = nobody. */
  #holderOf(option: number, start: number): number {
    const { choices, agents, periods } = this.#model;
    const from = this.#below(agents);
    for (let k = 0; k < agents; k += 1) {
      const agent = (from + k) % agents;
      const held = this.#table.at[agent * periods + start]!;
      if (held < 0 || agent === this.taker.agent) continue;
      if (choices.option[held] === option && choices.start[held] === start) return agent;
    }
    return -1;
  }

  #anyFrom(agent: number, start: number): number {
    const { choices } = this.#model;
    const first = choices.first[agent]!;
    const count = choices.first[agent + 1]! - first;
    for (let k = 0; k < MOST_DRAWS; k += 1) {
      const choice = first + this.#below(count);
      if (choices.start[choice] === start) return choice;
    }
    return -1;
  }

  /** A whole number from 0 on, below `count`. */
  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }
}
