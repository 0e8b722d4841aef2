import { cycleSpan } from '../domain/calendar.js';
/** First day on which a cycle must begin for its places to be free to change. */
export function endNotice({ today, noticeWeeks }, settings) {
    return (today + 7 * (noticeWeeks ?? settings.noticeWeeks));
}
/** Whether a cycle has not begun by then. */
export function isFree(settings, cycle, freeFrom) {
    return cycleSpan(settings, cycle).first >= freeFrom;
}
