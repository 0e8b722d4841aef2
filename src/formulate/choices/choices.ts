import { type ChoiceTable, IDLE } from '../../../solver/model/pathway-model.ts';
import type { DecisionTable } from '../demands/decision-table.ts';
import type { ProgrammeIndex } from '../facts/programme-index.ts';
import type { EligibilityTable } from './eligibility.ts';

/** How far each rotator's pathway goes, and where they may be placed on it. */
export interface Pathways {
  readonly periods: number;
  /** `active[rotator * periods + period]`, as in the model. */
  readonly active: Uint8Array;
}

/** Whether a future choice may serve a rule at all; useless ones are left out of the model. */
type UsefulFuture = (rotator: number, placement: number) => boolean;

interface Tables {
  readonly eligibility: EligibilityTable;
  readonly decisions: DecisionTable;
  readonly useful: UsefulFuture;
}

/**
 * Lists every choice: idle where it is allowed, and each placement startable in a period such that all
 * the cycles it occupies are active, open, allowed by decisions, and on the same side of the horizon's end.
 * Where no choice can honour a fix, idle stays: the fix becomes a row of its own that cannot hold, so that
 * the conflict has a name.
 */
export function listChoices(index: ProgrammeIndex, pathways: Pathways, tables: Tables): ChoiceTable {
  const { periods, active } = pathways;
  const agents = index.programme.rotators.length;
  const starts = new StartTest(index, pathways, tables);
  const hopeless = new Set(
    tables.decisions.fixes
      .filter((fix) => !starts.anyCovering(fix.rotator, fix.placement, fix.cycle))
      .map((fix) => fix.rotator * periods + fix.cycle - 1),
  );
  const list = new ChoiceList();
  const first = new Int32Array(agents + 1);
  for (let agent = 0; agent < agents; agent += 1) {
    for (let period = 0; period < periods; period += 1) {
      const cell = agent * periods + period;
      if (active[cell] === 0) continue;
      if (tables.decisions.allows(agent, period + 1, null) || hopeless.has(cell))
        list.add(agent, IDLE, period, 1);
      for (const placement of tables.eligibility.open(agent, period + 1)) {
        if (starts.at(agent, placement, period))
          list.add(agent, placement, period, starts.lengths[placement]!);
      }
    }
    first[agent + 1] = list.count;
  }
  return list.freeze(first);
}

/** Whether an assignment may start somewhere. */
class StartTest {
  readonly lengths: Int32Array;
  readonly #horizon: number;
  readonly #pathways: Pathways;
  readonly #tables: Tables;

  constructor(index: ProgrammeIndex, pathways: Pathways, tables: Tables) {
    this.lengths = Int32Array.from(index.programme.placements, (_, at) => index.rotationAt(at).lengthCycles);
    this.#horizon = index.horizon;
    this.#pathways = pathways;
    this.#tables = tables;
  }

  at(agent: number, placement: number, period: number): boolean {
    const end = period + this.lengths[placement]!;
    const future = period >= this.#horizon;
    if (end > (future ? this.#pathways.periods : this.#horizon)) return false;
    if (future && !this.#tables.useful(agent, placement)) return false;
    for (let occupied = period; occupied < end; occupied += 1) {
      if (!this.#free(agent, placement, occupied)) return false;
    }
    return true;
  }

  /** Some assignment to the placement occupies the cycle. */
  anyCovering(agent: number, placement: number, cycle: number): boolean {
    const length = this.lengths[placement]!;
    for (let period = Math.max(0, cycle - length); period < cycle; period += 1) {
      if (this.at(agent, placement, period)) return true;
    }
    return false;
  }

  #free(agent: number, placement: number, period: number): boolean {
    const { eligibility, decisions } = this.#tables;
    return (
      this.#pathways.active[agent * this.#pathways.periods + period] === 1 &&
      contains(eligibility.open(agent, period + 1), placement) &&
      decisions.allows(agent, period + 1, placement)
    );
  }
}

/** Binary search in an ascending list. */
function contains(ascending: Int32Array, value: number): boolean {
  return ascending[lowerBound(ascending, value)] === value;
}

/** Position of the first entry ≥ value; the length when there is none. */
export function lowerBound(ascending: Int32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Columns that grow together; one record is four numbers. */
class ChoiceList {
  count = 0;
  #records = new Int32Array(4096);

  add(agent: number, option: number, start: number, length: number): void {
    const at = this.count * 4;
    if (at === this.#records.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.#records);
      this.#records = larger;
    }
    this.#records[at] = agent;
    this.#records[at + 1] = option;
    this.#records[at + 2] = start;
    this.#records[at + 3] = length;
    this.count += 1;
  }

  freeze(first: Int32Array): ChoiceTable {
    const column = (field: number): Int32Array => {
      const values = new Int32Array(this.count);
      for (let choice = 0; choice < this.count; choice += 1)
        values[choice] = this.#records[choice * 4 + field]!;
      return values;
    };
    return {
      count: this.count,
      agent: column(0),
      option: column(1),
      start: column(2),
      length: column(3),
      first,
    };
  }
}
