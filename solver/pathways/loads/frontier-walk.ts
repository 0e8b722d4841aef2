import type { Where } from '../../engine/engine.ts';
import { capLoads } from '../relaxation/agent-loads.ts';
import { adoptBest } from '../relaxation/best-allocation.ts';
import type { PathwayColumn, PathwayProblem } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import { minimiseAim } from '../search/settle.ts';
import type { Curve, CurveStep } from './frontier-curve.ts';
import { loadAim } from './load-level.ts';

/**
 * Walks down the trade-off curve of one problem: the least total, then the least total with every load below the worst
 * just found, and so on until `floor` (the ε-constraint method, with the steps taken from the points themselves).
 * `fairest`: an allocation at the floor, or near it, if one is known. The problem itself is left as it was.
 */
export async function walkCurve(
  engine: ProblemEngine,
  problem: PathwayProblem,
  options: {
    readonly floor: number;
    readonly fairest: readonly PathwayColumn[] | null;
    readonly where: Where;
  },
): Promise<Curve> {
  const { floor, fairest, where } = options;
  const aim = loadAim(problem);
  const steps: CurveStep[] = [];
  let cap = Infinity;
  for (;;) {
    const trial: PathwayProblem = { ...problem, held: [...problem.held] };
    if (cap !== Infinity) {
      trial.best = null;
      capLoads(trial, cap);
      if (fairest?.every(({ load }) => load <= cap) === true) adoptBest(trial, fairest);
    }
    const solved = await minimiseAim(engine, trial, aim, { where, guide: null });
    if (solved.kind === 'infeasible') break;
    const { best } = trial;
    if (solved.kind !== 'settled' || solved.bound < solved.value || best === null)
      return { steps, knownFrom: cap + 1 };
    const worst = best.reduce((most, { load }) => Math.max(most, load), 0);
    if (steps.at(-1)?.total === solved.value) steps.pop();
    steps.push({ worst, total: solved.value, chosen: choicesOf(best) });
    if (worst <= floor) break;
    cap = worst - 1;
  }
  return { steps, knownFrom: -Infinity };
}

function choicesOf(allocation: readonly PathwayColumn[]): Int32Array {
  return Int32Array.from(allocation.flatMap(({ choices }) => Array.from(choices))).sort();
}
