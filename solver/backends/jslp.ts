import solverModule, { type Model, type VariableCoefficients } from 'javascript-lp-solver';
import { describeError } from '../model/describe-error.ts';
import type { Backend, SolveRequest } from '../program/backend.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';

/** The package describes its CommonJS build; the ES module Node loads exports the solver itself. */
const solver = solverModule as unknown as typeof solverModule.default;

/**
 * javascript-lp-solver: pure JavaScript, dense tableau. For small programs and as a second opinion. It
 * cannot be interrupted, and starts, cutoffs and seeds mean nothing to it (the guard applies the cutoff).
 */
export function jslpBackend(): Backend {
  return {
    name: 'jslp',
    version: '1.0.3',
    estimateMemory,
    async solve(program, request) {
      try {
        return solveProgram(program, request);
      } catch (error) {
        return { kind: 'fault', message: describeError(error) };
      }
    },
  };
}

/** The tableau is dense, every finite upper bound is one more row of it, and branching keeps a second copy. */
function estimateMemory(program: Program): number {
  const bounds = program.columnUpper.reduce((count, upper) => count + (Number.isFinite(upper) ? 1 : 0), 0);
  return 2 * 8 * (2 * program.rows + bounds + 1) * (program.columns + 1);
}

function solveProgram(program: Program, request: SolveRequest): Outcome {
  const relaxed = request.relax === true;
  const limitMs = request.timeLimit === undefined ? Infinity : Math.max(1, request.timeLimit * 1000);
  const substitutions = Array.from({ length: program.columns }, (_, j) => substitute(program, j));
  const model = toModel(program, substitutions, relaxed);
  const started = Date.now();
  const result: unknown = solver.Solve(Number.isFinite(limitMs) ? { ...model, timeout: limitMs } : model);
  // Its clock is Date.now, read between nodes: an answer this late may be that of a search cut short.
  const late = Date.now() - started >= limitMs - 1;
  const answer = readAnswer(result);
  if (answer.bounded === false) return { kind: 'fault', message: 'the program is unbounded' };
  const integral = answer.isIntegral === true;
  // `feasible: true` without `isIntegral` is a fractional point, and `feasible: false` is no proof when late.
  if (!relaxed && late && !integral) return { kind: 'unknown', limit: 'time', bound: -Infinity };
  if (answer.feasible !== true) return { kind: 'infeasible' };
  if (!relaxed && !integral && program.integer.includes(1)) {
    return { kind: 'fault', message: 'ended without an integral point' };
  }
  const point = Float64Array.from(
    substitutions,
    (at, j) => at.offset + at.sign * readNumber(answer, `x${j}`),
  );
  const objective = point.reduce((sum, value, j) => sum + value * program.objective[j]!, 0);
  return late && !relaxed
    ? { kind: 'incumbent', point, objective, bound: -Infinity, limit: 'time' }
    : { kind: 'optimal', point, objective };
}

/** Its variables are ≥ 0 unless `free`: column = `offset` + `sign` × variable. */
interface Substitution {
  readonly offset: number;
  readonly sign: 1 | -1;
  readonly free: boolean;
  /** Most the variable may be; Infinity for no limit. */
  readonly upper: number;
}

function substitute(program: Program, column: number): Substitution {
  const lower = program.columnLower[column]!;
  const upper = program.columnUpper[column]!;
  if (Number.isFinite(lower)) return { offset: lower, sign: 1, free: false, upper: upper - lower };
  if (Number.isFinite(upper)) return { offset: upper, sign: -1, free: false, upper: Infinity };
  return { offset: 0, sign: 1, free: true, upper: Infinity };
}

/** Names are made here: a variable called `feasible` or `__proto__` would overwrite the answer. */
function toModel(program: Program, substitutions: readonly Substitution[], relaxed: boolean): Model {
  const variables: Model['variables'] = {};
  const constraints: Record<string, { min?: number; max?: number }> = {};
  const ints: Record<string, 1> = {};
  const unrestricted: Record<string, 1> = {};
  const shift = new Float64Array(program.rows);
  substitutions.forEach((at, j) => {
    const coefficients: VariableCoefficients = { cost: at.sign * program.objective[j]! };
    for (let e = program.columnStart[j]!; e < program.columnStart[j + 1]!; e += 1) {
      const row = program.rowIndex[e]!;
      coefficients[`r${row}`] = at.sign * program.value[e]!;
      shift[row]! += at.offset * program.value[e]!;
    }
    if (Number.isFinite(at.upper)) {
      coefficients[`u${j}`] = 1;
      constraints[`u${j}`] = { max: at.upper };
    }
    variables[`x${j}`] = coefficients;
    if (at.free) unrestricted[`x${j}`] = 1;
    if (program.integer[j] === 1 && !relaxed) ints[`x${j}`] = 1;
  });
  for (let row = 0; row < program.rows; row += 1) {
    const min = program.rowLower[row]! - shift[row]!;
    const max = program.rowUpper[row]! - shift[row]!;
    constraints[`r${row}`] = {
      ...(Number.isFinite(min) ? { min } : {}),
      ...(Number.isFinite(max) ? { max } : {}),
    };
  }
  return {
    optimize: 'cost',
    opType: 'min',
    constraints,
    variables,
    ints,
    unrestricted,
    // Its cycle detector would report a cycle as infeasible; without it a cycle is ended by the hard deadline.
    options: { presolve: false, exitOnCycles: false },
  };
}

type Answer = Readonly<Record<string, unknown>>;

function readAnswer(result: unknown): Answer {
  if (typeof result !== 'object' || result === null) throw new TypeError('the solver returned no object');
  return { ...result };
}

/** A variable that is 0 is left out of the answer. */
function readNumber(answer: Answer, name: string): number {
  const value = answer[name] ?? 0;
  if (typeof value !== 'number') throw new TypeError(`the solver returned a ${typeof value} for ${name}`);
  return value;
}
