/** What the shell is told. Documented in the README; other programs rely on it. */
export const EXIT = {
    /** An allocation was verified, or nothing was wrong. */
    ok: 0,
    /** There is no allocation; the reasons are written. */
    noAllocation: 1,
    /** The input or the command line is wrong, or the system refuses a file; no run was written. */
    badInput: 2,
    /** A fault of the engine, or an allocation that the verifier rejects; nothing was published. */
    fault: 3,
    /** Another start is at work in the same folder; try again later (EX_TEMPFAIL of sysexits.h). */
    busy: 75,
    /** Stopped by the user; the best incumbent was written and verified if there was one. */
    interrupted: 130,
};
