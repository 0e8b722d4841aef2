import { guardBackend } from '../../solver/backends/guard.ts';
import type { Backend } from '../../solver/program/backend.ts';
import { roundBoundUp } from '../../solver/program/integral-objective.ts';
import type { Outcome } from '../../solver/program/outcome.ts';
import type { News, Peer } from '../peers/peer.ts';
import type { PlainProgram } from './plain-program.ts';

/** What one solve of the sequence came to. */
export interface Step {
  /** Name of the tier; `…-count` for how many agents carry a worst load. */
  readonly name: string;
  /** `null` = no point found. */
  readonly value: number | null;
  readonly bound: number;
  readonly proved: boolean;
}

/** What a step knew `seconds` after the start of the sequence. */
export interface TraceEvent extends News {
  readonly step: string;
}

export interface PlainResult {
  /** Steps taken; the sequence stops at the first that is not proved. */
  readonly steps: readonly Step[];
  readonly trace: readonly TraceEvent[];
  /** Of the back end alone. */
  readonly seconds: number;
  readonly complete: boolean;
  /** Taken choices of the last point found, ascending; `null` when there was none. */
  readonly chosen: Int32Array | null;
  readonly failure: string | null;
}

export interface SequenceLimits {
  /** Seconds for all steps together. */
  readonly timeLimit: number;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

export type Entries = readonly (readonly [column: number, value: number])[];

/** A growing plain program and the best point of the last objective solved on it. */
export class Sequence {
  readonly plain: PlainProgram;
  readonly #backend: Backend;
  readonly #peer: Peer;
  readonly #limits: SequenceLimits;
  readonly #steps: Step[] = [];
  readonly #trace: TraceEvent[] = [];
  #point: Float64Array | null = null;
  #spent = 0;
  #failure: string | null = null;

  constructor(plain: PlainProgram, peer: Peer, limits: SequenceLimits) {
    this.plain = plain;
    this.#peer = peer;
    this.#backend = guardBackend(peer, { memoryBudget: Infinity });
    this.#limits = limits;
  }

  /** The last point; `null` before one was found. */
  get point(): Float64Array | null {
    return this.#point;
  }

  /**
   * Minimises `objective` from the last point, `fresh` being values for the columns added since. The proved value, or
   * `null` when the sequence has to stop here.
   */
  async minimise(name: string, objective: Entries, fresh: readonly number[] = []): Promise<number | null> {
    const built = this.plain.builder.build();
    const program = { ...built, objective: costsOf(objective, built.columns) };
    const start = this.#point === null ? null : Float64Array.from([...this.#point, ...fresh]);
    const started = this.#limits.now();
    const elapsed = (): number => (this.#limits.now() - started) / 1000;
    const note = (news: News): void => {
      this.#trace.push({ ...news, step: name, seconds: this.#spent + news.seconds });
    };
    const outcome = await this.#backend.solve(program, {
      timeLimit: Math.max(0.1, this.#limits.timeLimit - this.#spent),
      ...(start !== null && { start }),
      onIncumbent: ({ objective, bound }) =>
        note({ seconds: elapsed(), value: objective, bound: finite(bound) }),
      onBound: (bound) => note({ seconds: elapsed(), value: null, bound: finite(bound) }),
    });
    const own = this.#peer.spent();
    const seconds = own === null ? elapsed() : own - this.#spent;
    this.#peer.news().forEach(note);
    const proved = outcome.kind === 'optimal';
    this.#point = proved || outcome.kind === 'incumbent' ? outcome.point : start;
    const value = this.#point === null ? null : Math.round(valueAt(program.objective, this.#point));
    const bound = proved && value !== null ? value : boundOf(outcome);
    this.#steps.push({ name, value, bound, proved });
    note({ seconds, value, bound: finite(bound) });
    this.#spent += seconds;
    if (proved) return value;
    this.#failure = `${name}: ${describeEnd(outcome)}`;
    return null;
  }

  /** One more row over existing columns. */
  addRow(entries: Entries, bounds: { lower: number; upper: number }): void {
    for (const [column, value] of entries) this.plain.builder.entry(column, value);
    this.plain.builder.endRow(bounds);
  }

  /** What the steps came to; `choices` is the number of choice columns. */
  conclude(choices: number): PlainResult {
    const point = this.#point;
    return {
      steps: this.#steps,
      trace: this.#trace,
      seconds: this.#spent,
      complete: this.#failure === null,
      chosen: point === null ? null : takenChoices(point, choices),
      failure: this.#failure,
    };
  }
}

/** Choices taken at a point, ascending. */
export function takenChoices(point: Float64Array, choices: number): Int32Array {
  const taken: number[] = [];
  for (let j = 0; j < choices; j += 1) if (point[j]! > 0.5) taken.push(j);
  return Int32Array.from(taken);
}

function costsOf(objective: Entries, columns: number): Float64Array {
  const costs = new Float64Array(columns);
  for (const [column, value] of objective) costs[column]! += value;
  return costs;
}

function valueAt(costs: Float64Array, point: Float64Array): number {
  return costs.reduce((sum, cost, j) => sum + cost * point[j]!, 0);
}

function boundOf(outcome: Outcome): number {
  return outcome.kind === 'incumbent' || outcome.kind === 'unknown'
    ? roundBoundUp(outcome.bound, 1)
    : -Infinity;
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}

function describeEnd(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'optimal':
      return 'proved';
    case 'incumbent':
    case 'unknown':
      return `stopped by its limit (${outcome.limit})`;
    case 'infeasible':
      return 'called infeasible';
    case 'fault':
      return outcome.message;
  }
}
