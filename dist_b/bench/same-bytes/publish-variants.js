import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPool } from '../../solver/pool/pool.js';
import { readProgramme } from '../../src/intake/read-programme.js';
import { shuffleRows } from '../../src/pipeline/audit/shuffle-rows.js';
import { republish } from '../../src/pipeline/republish.js';
/**
 * Allocates a programme in each variant and says what would be published. Left out: `run.json` (timings), `inputs/`
 * (what was read), and the line numbers in `issues.csv`, which are those of the files as given.
 * Throws `RangeError` when there is no allocation.
 */
export async function publishVariants({ programme, timeLimit, variants, }) {
    const executors = new Map();
    const published = [];
    for (const { shuffle, threads } of variants) {
        const executor = executors.get(threads) ?? openPool({ backend: { name: 'highs' }, threads });
        executors.set(threads, executor);
        const { files, linesMoved } = readTables(programme, shuffle);
        const found = await republish(await readProgramme(files), { executor, timeLimit });
        if (found.kind !== 'allocated')
            throw new RangeError(`a run of ${programme} came to "${found.kind}"`);
        published.push({ linesMoved, digests: digestFiles(found.files) });
    }
    for (const executor of executors.values())
        await executor.close();
    return published;
}
function readTables(from, seed) {
    let linesMoved = 0;
    const names = readdirSync(from).filter((entry) => entry.endsWith('.csv'));
    const files = names.map((name) => {
        const before = readFileSync(join(from, name));
        const after = seed === null ? before : Buffer.from(shuffleRows(before, seed));
        const lines = before.toString('latin1').split('\n');
        const moved = after.toString('latin1').split('\n');
        linesMoved += moved.filter((line, at) => line !== lines[at]).length;
        return { name, bytes: after };
    });
    return { files, linesMoved };
}
function digestFiles(files) {
    return Object.fromEntries([...files].map(([name, text]) => {
        const compared = name === 'issues.csv' ? withoutLines(text) : text;
        return [name, createHash('sha256').update(compared).digest('hex')];
    }));
}
/** Rows without the numbers in them, in an order of their own: findings are listed by line. */
function withoutLines(text) {
    return text
        .split('\r\n')
        .map((row) => row.replaceAll(/\d+/g, '#'))
        .sort()
        .join('\r\n');
}
