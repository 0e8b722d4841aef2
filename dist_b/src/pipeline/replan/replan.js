import { basename, resolve } from 'node:path';
import { openPool } from '../../../solver/pool/pool.js';
import { formatDay } from '../../domain/calendar.js';
import { formulate } from '../../formulate/formulate.js';
import { scenarioFolder } from '../../intake/read-programme.js';
import { renderCsv } from '../../report/csv.js';
import { tabulateChanges, tabulateFrontier } from '../../report/replan-tables.js';
import { allocateWith } from '../allocate.js';
import { loadInputs } from '../load-inputs.js';
import { endNotice } from '../notice.js';
import { asLayer, openInForce } from '../open-in-force.js';
import { publishFolder, RUN_FILE, refuseTarget } from '../publish.js';
import { renderJson } from '../render-outputs.js';
import { sha256 } from '../seal.js';
import { publishedValues } from '../tier-facts.js';
import { countPast, describeMoves, traceFrontier } from './describe-moves.js';
import { holdCells, thawCells } from './hold-cells.js';
import { listOthers } from './list-changes.js';
import { listStuck } from './release-leavers.js';
import { withdrawDecisions, writeLayer } from './write-layer.js';
/**
 * Changes as few people's places as the new facts allow. What begins before today plus the notice is frozen unless the
 * facts make it impossible; then the services come first, then fewest people, then latest, then all other aims. The run
 * that is published holds everything it was made from, so that `verify` needs nothing else. Throws `InputPathError`
 * when a path leads nowhere.
 */
export async function replan(request, host) {
    const refusal = await refuseTarget(request.out);
    if (refusal !== null)
        return { kind: 'refused', message: refusal };
    host.onStage('reading');
    const opened = await openInForce(request.run);
    if (opened.kind !== 'in-force')
        return opened;
    const { run } = opened;
    const prepared = await prepare(opened, request);
    if (prepared.kind !== 'prepared')
        return prepared;
    const { input, inForce } = prepared;
    const { backend, timeLimit, threads, explainLimit } = request;
    const executor = openPool({ backend: { name: backend }, ...(threads === null ? {} : { threads }) });
    let replanning = null;
    const addOutputs = async (made) => {
        const limit = timeLimit ?? made.programme.settings.timeLimitSeconds;
        const options = { executor, timeLimit: limit, interrupted: host.interrupted };
        const replanned = { ...made, tiers: publishedValues(made.verdict), inForce, today: request.today };
        const frontier = await traceFrontier(replanned, request.points, options);
        const moves = await describeMoves(replanned, options);
        replanning = {
            schema: 'placewright.replan/1',
            in_force: sha256(run.files.get(RUN_FILE) ?? ''),
            today: formatDay(request.today),
            free_from: formatDay(inForce.freeFrom),
            frozen_cells: inForce.frozen.length,
            changed_rows: prepared.changedRows,
            released: prepared.released,
            moves,
            past_cells: countPast(moves, replanned),
            ...listOthers(replanned),
            fewest_proved: made.proved,
            frontier,
        };
        return new Map([
            ['replan.json', renderJson(replanning)],
            ['changes.csv', renderCsv(tabulateChanges(replanning))],
            ['moves.csv', renderCsv(tabulateFrontier(replanning))],
        ]);
    };
    try {
        const result = await allocateWith(executor, {
            backend,
            timeLimit,
            threads,
            explainLimit,
            seed: run.facts.seed,
            input,
            scenario: [run.facts.scenario, basename(resolve(request.facts))]
                .filter((name) => name !== null)
                .join(' + '),
            out: request.out,
            deliver: (files) => publishFolder(request.out, files),
            addOutputs,
        }, host);
        return { kind: 'replanned', result, replanning, warnings: prepared.warnings };
    }
    finally {
        await executor.close();
    }
}
async function prepare({ programme: before, allocation, lay, layers }, request) {
    const facts = await loadInputs(request.facts);
    const withdrawn = withdrawDecisions(before);
    const over = [...(withdrawn.length === 0 ? [] : [asLayer(withdrawn)]), facts];
    const now = await lay(over);
    if (now.kind === 'rejected')
        return { kind: 'rejected-input', issues: now.issues };
    const ofFacts = ({ file }) => file.startsWith(`${scenarioFolder(layers + over.length - 1)}/`);
    const told = {
        changedRows: now.changes.filter(({ at }) => ofFacts(at)).length,
        warnings: now.issues.filter(ofFacts),
    };
    const freeFrom = endNotice(request, now.programme.settings);
    const frozen = holdCells(allocation, {
        before,
        now: formulate(now.programme),
        freeFrom,
        today: request.today,
    });
    const ask = async (inForce, released) => {
        const input = await lay([...over, asLayer(writeLayer(now.programme, inForce, released))]);
        if (input.kind === 'rejected')
            return { kind: 'rejected-input', issues: input.issues };
        return { kind: 'prepared', input, inForce, released, ...told };
    };
    const asked = await ask(frozen, []);
    if (asked.kind !== 'prepared')
        return asked;
    const { leavers, others } = listStuck(before, asked.input.programme);
    if (leavers.length + others.length === 0)
        return asked;
    const thawed = thawCells(frozen, others, { settings: now.programme.settings, today: request.today });
    return await ask(thawed, leavers);
}
