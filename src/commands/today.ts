import type { Day } from '../domain/calendar.ts';

const MS_A_DAY = 86_400_000;

/** The day it is where the user is, for those who do not say as of which day they ask. */
export function today(): Day {
  const now = new Date();
  return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS_A_DAY) as Day;
}
