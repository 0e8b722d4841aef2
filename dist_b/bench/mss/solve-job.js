import { readFileSync } from 'node:fs';
import { loadBackend as loadHighs } from '../../solver/backends/load.js';
import { findPeer } from '../peers/find-peer.js';
import { solvePlain } from '../plain/solve-plain.js';
import { startAnnealer } from './annealer.js';
import { mapInstance, readChoices } from './map-instance.js';
import { ProcessorClock, processorMilliseconds } from './processor-clock.js';
import { readInstance } from './read-instance.js';
import { solveInstance } from './solve-instance.js';
/** Reads the instance and lets the contestant solve it; `onStart` when its clock starts. */
export async function solveMssJob(job, onStart) {
    const instance = readInstance(readFileSync(job.path, 'utf8'));
    const solved = job.contestant === 'highs'
        ? await solveAsHighs(instance, job.timeLimit, onStart)
        : await solveAsOurs(instance, job, onStart);
    return { kind: 'answer', ...solved, peakMemoryMib: Math.round(process.resourceUsage().maxRSS / 1024) };
}
async function solveAsOurs(instance, { timeLimit, threads }, onStart) {
    onStart();
    const watch = startWatch();
    const clock = new ProcessorClock();
    const beside = (annealing, milliseconds) => {
        clock.split(2);
        return startAnnealer(annealing, 2 * milliseconds);
    };
    const answer = await solveInstance(instance, {
        timeLimit,
        now: () => clock.read(),
        loadBackend: () => loadHighs({ name: 'highs' }),
        ...(threads === 2 && { startAnnealer: beside }),
    });
    return { ...answer, ...watch(), remark: '' };
}
/** HiGHS on the plain program of the mapped instance, one thread, gap 0. */
async function solveAsHighs(instance, timeLimit, onStart) {
    const { model, constant } = mapInstance(instance);
    const highs = await findPeer('highs', '.');
    if (highs === null)
        throw new Error('HiGHS is not there');
    let spent = { seconds: 0, cpuSeconds: 0 };
    const watched = {
        ...highs,
        async solve(program, { timeLimit: allowed, ...request }) {
            onStart();
            const watch = startWatch();
            const outcome = await highs.solve(program, {
                ...request,
                interrupted: () => (watch().cpuSeconds > (allowed ?? Infinity) ? 'time' : null),
            });
            spent = watch();
            return outcome;
        },
    };
    const result = await solvePlain(model, watched, { timeLimit, now: processorMilliseconds });
    const step = result.steps.at(-1);
    const reached = step?.value ?? null;
    return {
        solution: result.chosen === null ? null : readChoices(instance, model, result.chosen),
        score: reached === null ? null : constant - reached,
        bound: step === undefined ? Infinity : constant - step.bound,
        ...spent,
        remark: result.failure ?? '',
    };
}
/** Wall and processor seconds since it was started. */
function startWatch() {
    const [wall, processor] = [performance.now(), processorMilliseconds()];
    return () => ({
        seconds: (performance.now() - wall) / 1000,
        cpuSeconds: (processorMilliseconds() - processor) / 1000,
    });
}
