import { openPool } from '../../solver/pool/pool.js';
import { solveModel } from '../../solver/solve-model.js';
import { formulate } from '../../src/formulate/formulate.js';
import { interpretAllocation } from '../../src/formulate/interpret.js';
import { readProgramme } from '../../src/intake/read-programme.js';
import { generateProgramme } from '../generate/generate-programme.js';
import { findPeer } from '../peers/find-peer.js';
import { solvePlain } from '../plain/solve-plain.js';
/** Generates, reads and formulates the instance, and lets the contestant solve it; `onStart` when its clock starts. */
export async function solveJob(job, onStart) {
    const { contestant } = job;
    const intake = await readProgramme(generateProgramme(job.knobs));
    if (intake.kind === 'rejected')
        return { kind: 'failed', reason: 'the generated programme was rejected' };
    const formulation = formulate(intake.programme);
    let before = process.cpuUsage();
    const start = () => {
        before = process.cpuUsage();
        onStart();
    };
    const solved = contestant === 'placewright'
        ? await solveOurs(formulation, job, start)
        : await solveAsPeer(formulation, contestant, { ...job, onStart: start });
    if (solved === null)
        return { kind: 'absent' };
    const { chosen, usage, ...answer } = solved;
    return {
        kind: 'answer',
        ...answer,
        choices: formulation.model.choices.count,
        allocation: chosen === null ? null : interpretAllocation(formulation, chosen),
        usage: usage ?? ownUsage(before),
    };
}
function ownUsage(before) {
    const { user, system } = process.cpuUsage(before);
    return { peakMemoryMib: process.resourceUsage().maxRSS / 1024, cpuSeconds: (user + system) / 1e6 };
}
/** Our engine with its worker threads, whose start counts. */
async function solveOurs({ model }, { timeLimit, strategy }, onStart) {
    onStart();
    const started = performance.now();
    const elapsed = () => (performance.now() - started) / 1000;
    const trace = [];
    const executor = openPool({ backend: { name: 'highs' } });
    try {
        const outcome = await solveModel(model, {
            executor,
            timeLimit,
            ...(strategy === undefined ? {} : { strategy }),
            onProgress: ({ tier, incumbent, bound }) => trace.push({ step: tier, seconds: elapsed(), value: incumbent, bound }),
        });
        const seconds = elapsed();
        const last = outcome.kind === 'solved' ? outcome.tiers.at(-1) : undefined;
        if (last !== undefined)
            trace.push({ step: last.name, seconds, value: last.value, bound: last.bound });
        const measured = { version: null, usage: null, seconds, trace };
        if (outcome.kind !== 'solved') {
            return { ...measured, steps: [], complete: false, chosen: null, failure: describeEnd(outcome) };
        }
        return {
            ...measured,
            steps: outcome.tiers.map(({ name, value, bound, proved }) => ({ name, value, bound, proved })),
            complete: outcome.proved,
            chosen: outcome.chosen,
            failure: outcome.stopped === null ? null : `stopped by its limit (${outcome.stopped})`,
        };
    }
    finally {
        await executor.close();
    }
}
async function solveAsPeer(formulation, name, job) {
    const peer = await findPeer(name, job.orToolsFrom);
    if (peer === null)
        return null;
    job.onStart();
    const limits = { timeLimit: job.timeLimit, now: () => performance.now() };
    const result = await solvePlain(formulation.model, peer, limits);
    return { ...result, version: peer.version, usage: peer.usage() };
}
function describeEnd(outcome) {
    switch (outcome.kind) {
        case 'infeasible':
            return 'called infeasible';
        case 'unknown':
            return `stopped by its limit (${outcome.limit})`;
        case 'fault':
            return outcome.message;
    }
}
