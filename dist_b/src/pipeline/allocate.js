import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { openPool } from '../../solver/pool/pool.js';
import { wakeThreads } from '../../solver/pool/wake-threads.js';
import { solveModel } from '../../solver/solve-model.js';
import { formulate } from '../formulate/formulate.js';
import { conclude, loadPublisher, refuse } from './conclude.js';
import { diagnose, findEvidentConflicts, secondsToDiagnose } from './find-conflicts.js';
import { findPackageRoot } from './package-root.js';
import { priceFairness } from './price-fairness.js';
import { publishFolder, refuseTarget } from './publish.js';
import { readInput } from './read-input.js';
import { relaxInput } from './relax-input.js';
import { withSeed } from './with-seed.js';
/**
 * Programme in, verified and published run out. Everything that a programme can contain is a result. Throws
 * `InputPathError` when a path leads nowhere; anything else thrown is a bug, or the file system's.
 */
export async function allocate(request, host) {
    const refusal = await refuseTarget(request.out);
    if (refusal !== null)
        return { kind: 'refused', message: refusal };
    host.onStage('reading');
    const { programme, scenario, out, ...options } = request;
    const input = await readInput(programme, scenario);
    if (input.kind === 'rejected')
        return { kind: 'rejected-input', issues: input.issues };
    const order = {
        ...options,
        input,
        scenario: scenario === null ? null : basename(resolve(scenario)),
        out,
        deliver: (files) => publishFolder(out, files),
    };
    return await allocateInput(order, host);
}
/** The same for a programme that has been read. */
async function allocateInput(order, host) {
    const threads = order.threads ?? availableParallelism();
    const executor = openPool({ backend: { name: order.backend }, threads });
    wakeThreads(executor);
    try {
        return await allocateWith(executor, order, host);
    }
    finally {
        await executor.close();
    }
}
/**
 * The same in threads that somebody keeps for more than one run; they must have the back end that is asked for.
 * Never `refused` or `rejected-input`.
 */
export async function allocateWith(executor, request, host) {
    const programme = withSeed(request.input.programme, request.seed);
    host.onStage('formulating');
    const formulation = formulate(programme);
    const context = await openContext(executor, request, programme, host);
    const timeLimit = context.options.time_limit;
    host.onStage('solving');
    const began = host.elapsedSeconds();
    const spent = () => host.elapsedSeconds() - began;
    let evident = null;
    const lookForEvidence = () => {
        evident ??= findEvidentConflicts(formulation);
        return evident;
    };
    const solving = solveModel(formulation.model, {
        executor,
        timeLimit,
        ...(request.strategy === undefined ? {} : { strategy: request.strategy }),
        ...(request.gap === undefined ? {} : { gap: request.gap }),
        interrupted: () => (evident ?? []).length > 0 || host.interrupted(),
        onProgress: host.onProgress,
    });
    void loadPublisher();
    const looking = setTimeout(lookForEvidence, SEARCH_ALONE_MS);
    const outcome = await solving;
    clearTimeout(looking);
    if (outcome.kind !== 'solved' || evident !== null) {
        const known = lookForEvidence();
        if (known.length > 0) {
            return await concludeInfeasible(context, request, { evident: known, among: null, spent }, executor);
        }
    }
    const priceAsked = request.frontier === true
        ? (chosen) => {
            host.onStage('pricing');
            const left = timeLimit - spent();
            const { interrupted } = host;
            return priceFairness(programme, { executor, timeLimit: left, interrupted, chosen });
        }
        : null;
    if (outcome.kind === 'infeasible') {
        const among = outcome.component.map((agent) => programme.rotators[agent].id);
        return await concludeInfeasible(context, request, { evident: [], among, spent }, executor);
    }
    return await conclude(context, formulation, { outcome, priceAsked }, executor);
}
/** What the run is made of and what it says of itself, whatever comes of it. */
async function openContext({ threads }, request, programme, host) {
    const { input, out, deliver, scenario, relaxed, addOutputs, backend, explainLimit, gap } = request;
    return {
        out,
        deliver,
        programme,
        issues: input.issues,
        sources: input.sources,
        scenario,
        ...(relaxed === undefined ? {} : { relaxed }),
        ...(addOutputs === undefined ? {} : { addOutputs }),
        backend,
        version: (await findPackageRoot()).version,
        options: {
            time_limit: request.timeLimit ?? programme.settings.timeLimitSeconds,
            explain_limit: explainLimit ?? 0,
            threads,
            ...(gap === undefined ? {} : { gap }),
        },
        host,
    };
}
/** Most programmes have an allocation: only a search that lasts is worth a look at what proves there is none, in milliseconds. */
const SEARCH_ALONE_MS = 500;
/** Diagnoses, then publishes the diagnosis, or (if asked) the allocation under the cheapest repair. */
async function concludeInfeasible(context, request, { spent, ...known }, executor) {
    const { host, programme, options } = context;
    host.onStage('explaining');
    const timeLimit = secondsToDiagnose(options.time_limit, spent());
    const limits = { executor, timeLimit, interrupted: host.interrupted };
    const diagnosis = await diagnose(programme, known, limits);
    const relaxed = request.relax === true ? await relaxInput(request.input, programme, diagnosis.repairs) : null;
    if (relaxed !== null) {
        return await allocateWith(executor, { ...request, ...relaxed, relax: false }, host);
    }
    return await refuse(context, { outcome: 'infeasible', stopped: null, ...diagnosis });
}
