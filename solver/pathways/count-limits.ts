import { type CountLimit, capAgents, type Field, leastLoads, loadLimit } from './field.ts';

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

/** Drops counts that the caps of single agents keep anyway. */
export function dropImplied(field: Field): void {
  const kept = field.held.filter((row) => row.kind !== 'heavier' || !impliedByCaps(field, row));
  if (kept.length === field.held.length) return;
  field.held.splice(0, field.held.length, ...kept);
  // Prices speak of held rows by position.
  field.floor = null;
}

/**
 * Draws the conclusions that need no solve: whoever cannot stay within a level counts, and when nobody else may,
 * everybody else stays within it. False when a limit cannot be kept.
 */
export function narrowCounts(field: Field): boolean {
  const least = leastLoads(field);
  for (const [h, row] of field.held.entries()) {
    if (row.kind !== 'heavier') continue;
    const sure = new Set(row.sure);
    const open = openAgents(field, row.above).filter((agent) => !sure.has(agent));
    for (const agent of open)
      if (Math.max(least[agent]!, field.agentFloors[agent]!) > row.above) sure.add(agent);
    if (sure.size > row.most) return false;
    const others = open.filter((agent) => !sure.has(agent));
    if (sure.size === row.most) capAgents(field, new Map(others.map((agent) => [agent, row.above])));
    field.held[h] = { ...row, sure: [...sure].sort((a, b) => a - b) };
  }
  dropImplied(field);
  return field.graphs.every((graph) => graph.nodes > 0);
}
