import { basename } from 'node:path';
import { openPool } from '../../../solver/pool/pool.js';
import { describeSteps } from '../../report/swap-tables.js';
import { count } from '../../report/wording.js';
import { allocateWith } from '../allocate.js';
import { keyOf, spreadCells } from '../cells.js';
import { tellNotInRun } from '../not-in-run.js';
import { endNotice } from '../notice.js';
import { asLayer, openInForce } from '../open-in-force.js';
import { publishFolder, refuseTarget } from '../publish.js';
import { tabulateBaseline, tabulateObjectives, writeTables } from '../write-tables.js';
import { findSwaps } from './find-swaps.js';
/** Lists the swaps a rotator of a run could make. Throws `InputPathError` when the folder is no run. */
export async function listSwaps(request) {
    const opened = await openInForce(request.run);
    return opened.kind === 'in-force' ? search(opened, request) : opened;
}
/**
 * Publishes the run with one of its swaps made (numbered from 1, as {@link listSwaps} lists them): the places are decisions
 * in its tables, everybody else keeps theirs, and the whole is verified like any run.
 */
export async function applySwap(request, host) {
    const refusal = await refuseTarget(request.out);
    if (refusal !== null)
        return { kind: 'refused', message: refusal };
    host.onStage('reading');
    const opened = await openInForce(request.run);
    if (opened.kind !== 'in-force')
        return opened;
    const found = search(opened, request);
    if (found.kind !== 'found')
        return found;
    const swap = found.swaps[request.number - 1];
    if (swap === undefined) {
        const listed = `${count(found.swaps.length, 'swap is', 'swaps are')} listed for ${request.rotator}`;
        const message = `There is no swap ${request.number}: ${listed}.`;
        return { kind: 'refused', message };
    }
    const { programme, allocation, lay, run } = opened;
    const input = await lay([asLayer(writeSwap(programme, allocation, { swap, by: request.by }))]);
    if (input.kind === 'rejected')
        return { kind: 'rejected-input', issues: input.issues };
    const executor = openPool({ backend: { name: 'highs' } });
    try {
        const order = {
            backend: 'highs',
            timeLimit: null,
            threads: null,
            explainLimit: null,
            seed: run.facts.seed,
            input,
            scenario: [run.facts.scenario, `swap in ${basename(request.run)}`]
                .filter((name) => name !== null)
                .join(' + '),
            out: request.out,
            deliver: async (files) => await publishFolder(request.out, files),
        };
        return { kind: 'applied', swap, result: await allocateWith(executor, order, host) };
    }
    finally {
        await executor.close();
    }
}
function search({ programme, allocation }, request) {
    const { rotator, most } = request;
    const known = programme.rotators.find(({ id }) => id === rotator);
    if (known === undefined) {
        const ids = programme.rotators.map(({ id }) => id);
        return { kind: 'refused', message: tellNotInRun('Rotator', rotator, ids) };
    }
    const freeFrom = endNotice(request, programme.settings);
    return { kind: 'found', ...findSwaps(programme, allocation, { rotator: known.id, most, freeFrom }) };
}
/** A scenario that decides on the places exchanged and asks for nothing else to change. */
function writeSwap(programme, allocation, { swap, by }) {
    const to = new Map(swap.steps.map((step) => [step.rotator, step]));
    const moved = allocation.assignments.filter(({ rotator, cycle }) => to.has(rotator) && cycle === swap.cycle);
    const decided = new Set(moved.flatMap((each) => spreadCells({ assignments: [each] })).map(keyOf));
    const cells = spreadCells(allocation).map((cell) => {
        const step = to.get(cell.rotator);
        return step !== undefined && decided.has(keyOf(cell)) ? { ...cell, placement: step.to } : cell;
    });
    const agreed = swap.must_agree.length === 0 ? '' : `; agreed to by ${swap.must_agree.join(', ')}`;
    const reason = `Swap in cycle ${swap.cycle}: ${describeSteps(swap)}${agreed}`;
    return writeTables({
        baseline: tabulateBaseline(programme, cells),
        decisions: {
            columns: ['rotator_id', 'cycle', 'placement_id', 'decision', 'reason', 'decided_by'],
            rows: cells
                .filter((cell) => decided.has(keyOf(cell)))
                .map(({ rotator, cycle, placement }) => [rotator, cycle, placement, 'fix', reason, by]),
        },
        objectives: tabulateObjectives(programme, keepEverybody(programme.objectives)),
    });
}
/** Every place as it is, before any other aim. */
function keepEverybody(objectives) {
    const stability = {
        at: null,
        tier: 'stability',
        weight: 100,
        variant: null,
        slack: { kind: 'absolute', amount: 0 },
    };
    return [stability, ...objectives.filter(({ tier }) => tier !== 'stability')];
}
