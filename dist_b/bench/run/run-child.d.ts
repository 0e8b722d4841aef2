/** What a child says: that it starts to solve, then its result. */
export type ChildMessage<Result> = {
    readonly kind: 'started';
} | Result;
/** How a child ended that gave no result. */
export interface ChildFailure {
    readonly kind: 'failed';
    readonly reason: string;
}
/**
 * Runs a script in a new process that is sent one job (`answerParent` is its other end), and kills it when it is not ready in time or
 * has solved for more than `patience` seconds.
 */
export declare function runChild<Result extends {
    readonly kind: string;
}>(script: URL, job: object, patience: number): Promise<Result | ChildFailure>;
