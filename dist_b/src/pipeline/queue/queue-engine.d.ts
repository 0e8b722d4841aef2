import type { JobEngine } from '../batch/job.ts';
export interface QueueEngineOptions {
    /** `redis://host:port`. */
    readonly url: string;
    /** Called once each time the server goes away; the engine waits for it to come back. */
    readonly onTrouble: (message: string) => void;
}
/** Payload of a queued job. */
export interface QueuedOrder {
    readonly order: string;
}
/**
 * Orders as jobs of a BullMQ queue, for workers anywhere. A job is named by its order's key, so that the same order is
 * queued once however often it is asked for; a result stays for a day, and a batch that starts again finds it. What fails
 * at every attempt is entered among the dead letters.
 */
export declare function openQueueEngine({ url, onTrouble }: QueueEngineOptions): Promise<JobEngine>;
