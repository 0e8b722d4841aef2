import type { JobOrder, JobResult } from '../batch/job.ts';
/** An order as text for a queue: tables and ids, compressed. `names.csv` is never read, so no name can be in it. */
export declare function encodeOrder(order: JobOrder): Promise<string>;
/** The order of {@link encodeOrder}. Throws when the text is none. */
export declare function decodeOrder(text: string): Promise<JobOrder>;
/** A result as text for a queue. */
export declare function encodeResult(result: JobResult): Promise<string>;
/** The result of {@link encodeResult}. Throws when the text is none. */
export declare function decodeResult(text: string): Promise<JobResult>;
