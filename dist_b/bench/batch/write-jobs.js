import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
/**
 * Writes a table of `count` jobs under `root`, and the scenarios they are made from: one more place somewhere, for each
 * row of placements; then the same again under the next seed. The path of the table.
 */
export function writeJobs(root, programme, count) {
    const table = join(root, 'jobs.csv');
    const scenarios = writeScenarios(programme, root);
    const rows = Array.from({ length: count }, (_, at) => {
        const round = Math.floor(at / scenarios.length);
        return `job-${at},${programme},${scenarios[at % scenarios.length]},seed-${round}`;
    });
    writeFileSync(table, ['job_id,programme,scenario,seed', ...rows].join('\n'));
    return table;
}
/** A scenario for each row of placements: one more place there. */
function writeScenarios(programme, root) {
    const placements = parse(readFileSync(join(programme, 'placements.csv')), { columns: true, bom: true });
    return placements.map(({ placement_id, cycle, capacity }, at) => {
        const folder = join(root, `more-${at}`);
        mkdirSync(folder);
        const row = [placement_id, cycle, Number(capacity) + 1].join();
        writeFileSync(join(folder, 'placements.csv'), `placement_id,cycle,capacity\n${row}\n`);
        return folder;
    });
}
