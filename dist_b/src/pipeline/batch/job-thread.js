import { parentPort, workerData } from 'node:worker_threads';
import { describeError } from '../../../solver/describe-error.js';
/** Kept from order to order: loading a back end costs more than a small order. */
const backends = new Map();
// The rest is imported by the first order, so that a file that cannot be loaded fails that order with its message.
parentPort?.on('message', async (order) => {
    parentPort?.postMessage(await carryOut(order, workerData));
});
async function carryOut(order, { stop, memory }) {
    const started = performance.now();
    const ignore = () => { };
    try {
        const [{ loadBackend }, { inlineExecutor }, { solveOrder }] = await Promise.all([
            import('../../../solver/backends/load.js'),
            import('../../../solver/pool/executor.js'),
            import('./solve-order.js'),
        ]);
        const { backend: name } = order.options;
        const backend = backends.get(name) ?? loadBackend({ name });
        backends.set(name, backend);
        const interrupted = () => Atomics.load(stop, 0) === 1;
        // Every core has a job of its own: a second thread for its solves would only get in a neighbour's way.
        const executor = inlineExecutor(await backend, interrupted);
        return await solveOrder(order, executor, {
            elapsedSeconds: () => (performance.now() - started) / 1000,
            peakMemoryMib: () => memory[0] ?? 0,
            interrupted,
            onStage: ignore,
            onProgress: ignore,
            onExplained: ignore,
        });
    }
    catch (error) {
        return { kind: 'failed', message: describeError(error) };
    }
}
