import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
/** Starts a thread on the job, for so many milliseconds of the process's processor time. Asking it takes no turn of the event loop: whoever asks is busy. */
export function startAnnealer(job, milliseconds) {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(new URL('anneal-thread.js', import.meta.url), {
        workerData: { job, milliseconds, port: port2 },
        transferList: [port2],
    });
    return {
        collect() {
            let latest = null;
            for (let next = receiveMessageOnPort(port1); next !== undefined; next = receiveMessageOnPort(port1))
                latest = next.message;
            return latest;
        },
        async close() {
            await worker.terminate();
            port1.close();
        },
    };
}
