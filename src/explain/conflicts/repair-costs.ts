import type { RepairCosts } from '../../domain/programme.ts';
import type { Change } from './change.ts';

/** What a change costs by the programme's settings, every step of it counted. */
export function costOf(change: Change, costs: RepairCosts): number {
  return stepsOf(change) * costs[change.kind];
}

/** Of the places, how many; 1 for what is lifted as a whole. */
export function stepsOf(change: Change): number {
  return change.kind === 'place' ? change.times : 1;
}
