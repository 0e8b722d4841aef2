import { cycleSpan, type Day } from '../../domain/calendar.ts';
import type { Settings } from '../../domain/programme.ts';

/** How soon places may change. */
export interface Notice {
  readonly today: Day;
  /** `null` = as the programme's settings say. */
  readonly noticeWeeks: number | null;
}

/** First day on which a cycle must begin for its places to be free to change. */
export function endNotice({ today, noticeWeeks }: Notice, settings: Settings): Day {
  return (today + 7 * (noticeWeeks ?? settings.noticeWeeks)) as Day;
}

/** Whether a cycle has begun: nobody can change it any more. */
export function hasBegun(settings: Settings, cycle: number, today: Day): boolean {
  return cycleSpan(settings, cycle).first <= today;
}

/** Whether a cycle has not begun by then. */
export function isFree(settings: Settings, cycle: number, freeFrom: Day): boolean {
  return cycleSpan(settings, cycle).first >= freeFrom;
}
