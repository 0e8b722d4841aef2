/** The option number of "no placement". Idle choices last one period. */
export const IDLE = -1;
