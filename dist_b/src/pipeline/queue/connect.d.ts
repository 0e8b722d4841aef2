import type { Redis } from 'ioredis';
/** The two packages that queues need; users without queues need not have them. */
export interface QueuePackages {
    readonly bullmq: typeof import('bullmq');
    readonly ioredis: Pick<typeof import('ioredis'), 'Redis'>;
}
/** Where the jobs of all batches wait, and where those end up that nobody could carry out. */
export declare const JOBS = "placewright-jobs";
export declare const DEAD_LETTERS = "placewright-dead-letters";
/** Set while an order is to be given up; workers look for it. */
export declare function cancelKey(id: string): string;
/** Why a job has failed that was given up on request. */
export declare const CALLED_OFF = "called off";
/** Loads the packages. Throws `InputPathError` when they are not installed. */
export declare function loadQueuePackages(): Promise<QueuePackages>;
/**
 * A connection that waits for its server to come back, however often it goes. Throws `InputPathError` when there is no
 * server to begin with. The address may hold a password and is never part of a message.
 */
export declare function connect({ ioredis }: QueuePackages, url: string): Promise<Redis>;
/** A listener for troubles that tells each once until the server is back: it is tried many times a second. */
export declare function tellEachOutage(redis: Redis, tell: (trouble: string) => void): (error: Error) => void;
