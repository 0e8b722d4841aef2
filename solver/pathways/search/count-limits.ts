import { capAgents, leastLoads, loadLimit } from '../relaxation/agent-loads.ts';
import type { CountLimit, PathwayProblem } from '../relaxation/pathway-problem.ts';

/** Counted agents that may still carry more than a load. */
export function openAgents(problem: PathwayProblem, above: number): readonly number[] {
  return Array.from(problem.graphs.keys()).filter(
    (agent) => problem.load?.counted[agent] === 1 && loadLimit(problem, agent) > above,
  );
}

/** Do the caps of single agents leave no more than the limit who could count? */
export function impliedByCaps(problem: PathwayProblem, { above, most, sure }: CountLimit): boolean {
  return new Set([...openAgents(problem, above), ...(sure ?? [])]).size <= most;
}

/** Holds a limit, in place of those that say no more than it. */
export function holdCount(problem: PathwayProblem, limit: CountLimit): void {
  const kept = problem.held.filter(
    (row) => row.kind !== 'heavier' || row.above < limit.above || row.most < limit.most,
  );
  if (kept.length < problem.held.length) {
    problem.held.splice(0, problem.held.length, ...kept);
    // Prices speak of held rows by position.
    problem.floor = null;
  }
  if (!impliedByCaps(problem, limit)) problem.held.push(limit);
}

/** Drops counts that say no more than others. */
export function tidyCounts(problem: PathwayProblem): void {
  for (const row of problem.held.splice(0)) {
    if (row.kind === 'heavier') holdCount(problem, row);
    else problem.held.push(row);
  }
  problem.floor = null;
}

/** Drops counts that the caps of single agents keep anyway. */
export function dropImplied(problem: PathwayProblem): void {
  const kept = problem.held.filter((row) => row.kind !== 'heavier' || !impliedByCaps(problem, row));
  if (kept.length === problem.held.length) return;
  problem.held.splice(0, problem.held.length, ...kept);
  // Prices speak of held rows by position.
  problem.floor = null;
}

/**
 * Keeps a limit by caps alone where as many as may count have to anyway: everybody else stays within the level. False when
 * it takes a row.
 */
export function capRest(problem: PathwayProblem, limit: CountLimit): boolean {
  const sure = surelyHeavier(problem, limit, leastLoads(problem));
  if (sure.size < limit.most) return false;
  capOthers(problem, limit, sure);
  return true;
}

/**
 * Draws the conclusions that need no solve: whoever cannot stay within a level counts, and when nobody else may,
 * everybody else stays within it. False when a limit cannot be kept.
 */
export function narrowCounts(problem: PathwayProblem): boolean {
  const least = leastLoads(problem);
  for (const [h, row] of problem.held.entries()) {
    if (row.kind !== 'heavier') continue;
    const sure = surelyHeavier(problem, row, least);
    if (sure.size > row.most) return false;
    if (sure.size === row.most) capOthers(problem, row, sure);
    problem.held[h] = { ...row, sure: [...sure].sort((a, b) => a - b) };
  }
  dropImplied(problem);
  return problem.graphs.every((graph) => graph.nodes > 0);
}

/** Who counts whatever is chosen: as decided, or because nothing within the level is left to them. */
function surelyHeavier(problem: PathwayProblem, row: CountLimit, least: Float64Array): ReadonlySet<number> {
  const sure = new Set(row.sure);
  for (const agent of openAgents(problem, row.above))
    if (Math.max(least[agent]!, problem.agentFloors[agent]!) > row.above) sure.add(agent);
  return sure;
}

function capOthers(problem: PathwayProblem, { above }: CountLimit, sure: ReadonlySet<number>): void {
  const others = openAgents(problem, above).filter((agent) => !sure.has(agent));
  capAgents(problem, new Map(others.map((agent) => [agent, above])));
}
