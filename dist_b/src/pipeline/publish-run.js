import { tabulateConflicts } from '../report/conflict.js';
import { renderCsv } from '../report/csv.js';
import { tabulateFrontier } from '../report/frontier-table.js';
import { assembleReport } from './assemble-report.js';
import { CERTIFICATE_FILE } from './kept-certificate.js';
import { INPUTS, RUN_FILE } from './publish.js';
import { renderExplanations } from './render-explanations.js';
import { renderIssues, renderJson, renderOutputs } from './render-outputs.js';
import { recordRun } from './run-record.js';
import { sealRun } from './seal.js';
/** Up to so many rotators a run brings its pages along; for more `report` renders them when they are wanted. */
const MOST_REPORTED = 400;
/** Publishes a verified allocation with everything that follows from it. */
export async function publishAllocation(context, made) {
    const { programme, issues } = context;
    const { allocation, verdict, certificate, frontier } = made;
    const outputs = [
        ...renderOutputs({ programme, issues, allocation, verdict, certificate }),
        [CERTIFICATE_FILE, renderJson(certificate)],
        ...renderExplanations(programme, made.explanations),
        ...((await context.addOutputs?.({ programme, ...made })) ?? []),
        ...(frontier === null ? [] : [['frontier.csv', renderCsv(tabulateFrontier(frontier, verdict))]]),
    ];
    return await publish(context, new Map(outputs), {
        outcome: made.proved ? 'optimal' : 'feasible',
        stopped: made.stopped,
        tiers: made.tiers,
        verdict: made.verdict,
        components: made.components,
        frontier: frontier === null ? null : { complete: frontier.complete, points: frontier.points.length },
    });
}
/** Publishes that there is no allocation, or that none was found, with the reasons known. */
export async function publishRefusal(context, made) {
    const outputs = new Map([['issues.csv', renderIssues(made.issues)]]);
    if (made.outcome === 'infeasible')
        outputs.set('conflict.csv', renderCsv(tabulateConflicts(made.conflicts, made.repairs)));
    const { outcome, stopped } = made;
    return await publish(context, outputs, {
        outcome,
        stopped,
        tiers: [],
        verdict: null,
        components: null,
        frontier: null,
    });
}
async function publish(context, outputs, result) {
    const { host, issues, sources, out, deliver } = context;
    const files = new Map([...outputs, ...(await renderForPeople(context, outputs, result))]);
    const facts = recordRun({ ...context, warnings: issues.length }, { ...result, files, seconds: host.elapsedSeconds(), peakMemoryMib: host.peakMemoryMib() });
    const inputs = [...sources].map(([name, bytes]) => [`${INPUTS}/${name}`, bytes]);
    await deliver(new Map([...files, [RUN_FILE, sealRun(facts)], ...inputs]));
    return { out, facts };
}
async function renderForPeople({ programme, issues, scenario, backend, version, relaxed = [] }, files, { outcome, stopped, tiers, verdict }) {
    if (verdict !== null && programme.rotators.length > MOST_REPORTED)
        return new Map();
    // Loaded only now: a search need not wait for what draws pages.
    const { renderReportFiles } = await import('../report/render-report.js');
    const engine = { name: 'placewright', version };
    const run = { outcome, stopped, scenario, tiers, backend, engine, relaxed };
    return await renderReportFiles(assembleReport({ programme, issues, verdict, run, files, names: new Map() }));
}
