import { type Stay, stayIn } from './review.ts';
import type { Person, Tables } from './tables.ts';

/** Workable cycles of the horizon in which the rotator is nowhere, unless a decision says so. */
export function unplacedCycles(tables: Tables, person: Person, pathway: readonly Stay[]): number[] {
  return workableCycles(tables, person).filter(
    (cycle) => stayIn(pathway, cycle) === null && !isUnplacedByDecision(person, cycle),
  );
}

/** Cycles of the horizon in which the rotator can be placed. */
export function workableCycles(tables: Tables, person: Person): number[] {
  const cycles = Array.from({ length: tables.settings.cycles }, (_, index) => index + 1);
  return cycles.filter((cycle) => person.workable[cycle - 1] === true);
}

function isUnplacedByDecision(person: Person, cycle: number): boolean {
  return person.decisions.some(
    (decision) => decision.decision === 'fix' && decision.placement === null && decision.cycle === cycle,
  );
}
