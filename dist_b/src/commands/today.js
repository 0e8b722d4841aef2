const MS_A_DAY = 86_400_000;
/** The day it is, for those who do not say as of which day they ask. */
export function today() {
    return Math.floor(Date.now() / MS_A_DAY);
}
