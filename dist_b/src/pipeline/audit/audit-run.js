import { openPool } from '../../../solver/pool/pool.js';
import { wakeThreads } from '../../../solver/pool/wake-threads.js';
import { readProgramme } from '../../intake/read-programme.js';
import { verify } from '../../verify/verify.js';
import { InputPathError } from '../input-path-error.js';
import { listKeptInputs } from '../kept-inputs.js';
import { openRun } from '../open-run.js';
import { readAllocation } from '../read-allocation.js';
import { withSeed } from '../with-seed.js';
import { checkCapacity } from './check-capacity.js';
import { checkCovered } from './check-covered.js';
import { checkEquals } from './check-equals.js';
import { checkOrder } from './check-order.js';
import { checkPareto } from './check-pareto.js';
import { checkRenaming } from './check-renaming.js';
import { checkWorstOff } from './check-worst-off.js';
import { measureGaming } from './measure-gaming.js';
/**
 * Re-derives every invariant of fairness on a finished run, from its own files. Throws `InputPathError` when the folder
 * is no run, or a run without an allocation that stands.
 */
export async function auditRun(request, host) {
    const began = host.elapsedSeconds();
    const opened = await openSubject(request);
    const { facts } = opened.run;
    const name = facts.backend === 'jslp' ? 'jslp' : 'highs';
    const executor = openPool({ backend: { name }, threads: request.threads });
    wakeThreads(executor);
    const audit = {
        ...opened,
        executor,
        seed: request.seed ?? facts.seed,
        remaining: () => request.timeLimit - (host.elapsedSeconds() - began),
        interrupted: host.interrupted,
    };
    const findings = [];
    const look = async (check, make) => {
        host.onCheck(check);
        findings.push(weigh(facts, await make()));
    };
    try {
        await look('required covers', () => checkCovered(audit));
        await look('equal rotators', () => checkEquals(audit));
        await look('the order of rows', () => checkOrder(audit, request.shuffles));
        await look('renaming', () => checkRenaming(audit));
        await look('the worst-off', () => checkWorstOff(audit));
        await look('gains at nobody’s expense', () => checkPareto(audit));
        await look('one more place', () => checkCapacity(audit, request.slots));
        host.onCheck('misreports');
        const gaming = await measureGaming(audit, request.samples);
        findings.push(describeGaming(gaming));
        const seconds = host.elapsedSeconds() - began;
        return { facts, seed: audit.seed, findings, gaming, seconds };
    }
    finally {
        await executor.close();
    }
}
/** A run that was not proved promised nothing but its rules: something better is no breach of its word. */
function weigh({ outcome }, finding) {
    const promised = outcome === 'optimal' || finding.invariant === 'covered' || finding.invariant === 'equals';
    if (promised || finding.status !== 'violated')
        return finding;
    const evidence = `${finding.evidence}; the run itself was not proved`;
    return { ...finding, status: 'not-settled', evidence };
}
async function openSubject({ run: folder, }) {
    const run = await openRun(folder);
    const inputs = listKeptInputs(run);
    const intake = await readProgramme(inputs.base, { scenarios: inputs.scenarios });
    if (intake.kind === 'rejected')
        throw new InputPathError(`The tables kept in ${folder} are no programme; see "placewright verify".`);
    const programme = withSeed(intake.programme, run.facts.seed);
    const read = readAllocation(run.files);
    if (read.kind === 'unreadable')
        throw new InputPathError(`${folder} has no allocation to audit: ${read.reason}.`);
    const verdict = verify(programme, read.allocation);
    if (!verdict.accepted)
        throw new InputPathError(`The allocation in ${folder} breaks its rules; see "placewright verify".`);
    return { run, inputs, programme, allocation: read.allocation, verdict };
}
function describeGaming(gaming) {
    const { sampled, asked, possible, paid, cost, mean_gain, greatest_gain, share, low, high } = gaming;
    const percent = (value) => `${(100 * value).toFixed(1)} %`;
    const evidence = possible === 0
        ? 'nobody has wishes that could be misreported'
        : `of ${sampled} misreports solved again (${asked} drawn out of ${possible}), ${paid} would have paid (${percent(share)}, 95 % interval ${percent(low)} to ${percent(high)}) and ${cost} would have cost; mean gain ${mean_gain.toFixed(0)}, greatest ${greatest_gain}`;
    return {
        invariant: 'gaming',
        status: possible === 0 ? 'not-applicable' : sampled === 0 ? 'not-settled' : 'measured',
        cases: sampled,
        evidence,
        against: [],
    };
}
