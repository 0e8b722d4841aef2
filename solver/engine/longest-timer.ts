/** Longest a timer can be set for, in milliseconds; Node makes 1 ms of anything above. */
export const LONGEST_TIMER_MS: number = 2 ** 31 - 1;
