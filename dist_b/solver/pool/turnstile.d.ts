/** Lets a fixed number of callers through at a time; the others wait their turn, first come, first served. */
export declare class Turnstile {
    #private;
    constructor(places: number);
    /** Resolves when it is the caller's turn; rejects with the signal's reason when it is aborted before. */
    enter(signal: AbortSignal): Promise<void>;
    /** To be called once by everyone who was let through. */
    leave(): void;
}
