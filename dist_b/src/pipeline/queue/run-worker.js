import { setTimeout as sleep } from 'node:timers/promises';
import { CALLED_OFF, cancelKey, connect, JOBS, loadQueuePackages, tellEachOutage } from './connect.js';
import { decodeOrder, encodeResult } from './encode-message.js';
const POLL_MS = 200;
/** How often a job may be found abandoned (its worker killed) before it counts as the job's own fault. */
const MOST_STALLS = 5;
/**
 * Takes orders from a queue until it is asked to stop, then finishes what it has begun. The lock of each job is renewed
 * while it is worked on, which is the sign of life that others go by. Throws `InputPathError` when there is no server.
 */
export async function runWorker(options) {
    const { url, engine, lockSeconds, interrupted, tell } = options;
    const packages = await loadQueuePackages();
    const redis = await connect(packages, url);
    const { UnrecoverableError, Worker } = packages.bullmq;
    const worker = new Worker(JOBS, async (job) => {
        const id = job.id ?? '';
        tell(`begins ${id}`);
        const abort = new AbortController();
        const polling = setInterval(() => {
            void redis.exists(cancelKey(id)).then((set) => {
                if (set === 1)
                    abort.abort();
            }, ignoreUntilBack);
        }, POLL_MS);
        try {
            const result = await engine.run(await decodeOrder(job.data.order), abort.signal);
            // What is thrown is tried again, with back-off; what the tables are to blame for would only fail again.
            if (result.kind === 'stopped')
                throw new UnrecoverableError(CALLED_OFF);
            if (result.kind === 'failed')
                throw new Error(result.message);
            tell(`ends ${id}`);
            return await encodeResult(result);
        }
        finally {
            clearInterval(polling);
        }
    }, {
        connection: redis,
        concurrency: engine.lanes,
        lockDuration: lockSeconds * 1000,
        stalledInterval: lockSeconds * 1000,
        maxStalledCount: MOST_STALLS,
    });
    const onError = tellEachOutage(redis, (trouble) => tell(`waits for the queue: ${trouble}`));
    redis.on('error', onError);
    worker.on('error', onError);
    worker.on('failed', (job, error) => tell(`could not do ${job?.id ?? 'a job'}: ${error.message}`));
    try {
        await worker.waitUntilReady();
        tell('is ready');
        while (!interrupted())
            await sleep(POLL_MS);
    }
    finally {
        await worker.close();
        await engine.close();
        redis.disconnect();
    }
}
/** While the server is away nobody can cancel; the connection itself reports its trouble. */
function ignoreUntilBack() { }
