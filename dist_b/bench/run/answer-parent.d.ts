/**
 * The child's end of `runChild`: takes one job, answers it, ends. A process of its own has a memory and a processor time of its own.
 * What `solve` throws becomes the answer.
 */
export declare function answerParent<Job, Result extends {
    readonly kind: string;
}>(solve: (job: Job, onStart: () => void) => Promise<Result>): void;
