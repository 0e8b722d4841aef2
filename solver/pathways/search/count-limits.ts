import { capAgents, leastLoads, loadLimit } from '../relaxation/agent-loads.ts';
import type { CountLimit, Field } from '../relaxation/field.ts';

/** Counted agents that may still carry more than a load. */
export function openAgents(field: Field, above: number): readonly number[] {
  return Array.from(field.graphs.keys()).filter(
    (agent) => field.load?.counted[agent] === 1 && loadLimit(field, agent) > above,
  );
}

/** Do the caps of single agents leave no more than the limit who could count? */
export function impliedByCaps(field: Field, { above, most, sure }: CountLimit): boolean {
  return new Set([...openAgents(field, above), ...(sure ?? [])]).size <= most;
}

/** Holds a limit, in place of those that say no more than it. */
export function holdCount(field: Field, limit: CountLimit): void {
  const kept = field.held.filter(
    (row) => row.kind !== 'heavier' || row.above < limit.above || row.most < limit.most,
  );
  if (kept.length < field.held.length) {
    field.held.splice(0, field.held.length, ...kept);
    // Prices speak of held rows by position.
    field.floor = null;
  }
  if (!impliedByCaps(field, limit)) field.held.push(limit);
}

/** Drops counts that say no more than others. */
export function tidyCounts(field: Field): void {
  for (const row of field.held.splice(0)) {
    if (row.kind === 'heavier') holdCount(field, row);
    else field.held.push(row);
  }
  field.floor = null;
}

/** Drops counts that the caps of single agents keep anyway. */
export function dropImplied(field: Field): void {
  const kept = field.held.filter((row) => row.kind !== 'heavier' || !impliedByCaps(field, row));
  if (kept.length === field.held.length) return;
  field.held.splice(0, field.held.length, ...kept);
  // Prices speak of held rows by position.
  field.floor = null;
}

/**
 * Keeps a limit by caps alone where as many as may count have to anyway: everybody else stays within the level. False when
 * it takes a row.
 */
export function capRest(field: Field, limit: CountLimit): boolean {
  const sure = surelyHeavier(field, limit, leastLoads(field));
  if (sure.size < limit.most) return false;
  capOthers(field, limit, sure);
  return true;
}

/**
 * Draws the conclusions that need no solve: whoever cannot stay within a level counts, and when nobody else may,
 * everybody else stays within it. False when a limit cannot be kept.
 */
export function narrowCounts(field: Field): boolean {
  const least = leastLoads(field);
  for (const [h, row] of field.held.entries()) {
    if (row.kind !== 'heavier') continue;
    const sure = surelyHeavier(field, row, least);
    if (sure.size > row.most) return false;
    if (sure.size === row.most) capOthers(field, row, sure);
    field.held[h] = { ...row, sure: [...sure].sort((a, b) => a - b) };
  }
  dropImplied(field);
  return field.graphs.every((graph) => graph.nodes > 0);
}

/** Who counts whatever is chosen: as decided, or because nothing within the level is left to them. */
function surelyHeavier(field: Field, row: CountLimit, least: Float64Array): ReadonlySet<number> {
  const sure = new Set(row.sure);
  for (const agent of openAgents(field, row.above))
    if (Math.max(least[agent]!, field.agentFloors[agent]!) > row.above) sure.add(agent);
  return sure;
}

function capOthers(field: Field, { above }: CountLimit, sure: ReadonlySet<number>): void {
  const others = openAgents(field, above).filter((agent) => !sure.has(agent));
  capAgents(field, new Map(others.map((agent) => [agent, above])));
}
