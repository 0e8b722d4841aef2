import { RUN_SCHEMA } from '../report/run-facts.js';
import { sha256 } from './seal.js';
/** `run.json` of a run. */
export function recordRun(setting, result) {
    const { programme } = setting;
    const vacancies = (result.verdict?.slots ?? []).reduce((total, slot) => total + slot.vacancies, 0);
    return {
        schema: RUN_SCHEMA,
        outcome: result.outcome,
        stopped: result.stopped,
        programme: programme.settings.programme,
        scenario: setting.scenario,
        relaxed: setting.relaxed ?? [],
        tiers: result.tiers,
        rotators: programme.rotators.length,
        assignments: result.verdict?.assignments.length ?? 0,
        vacancies: vacancies / 100,
        warnings: setting.warnings,
        components: result.components,
        frontier: result.frontier,
        inputs: sortedRecord(Object.entries(programme.inputs)),
        files: sortedRecord([...result.files].map(([name, content]) => [name, sha256(content)])),
        seed: programme.settings.seed,
        backend: setting.backend,
        engine: { name: 'placewright', version: setting.version },
        options: setting.options,
        seconds: Math.round(result.seconds * 1000) / 1000,
        peak_memory_mib: Math.round(result.peakMemoryMib),
    };
}
function sortedRecord(entries) {
    return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
