import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPool } from '../solver/pool/pool.js';
import { reportSimulation, simulateAll } from './ledger/report-simulation.js';
/** `node dist/bench/simulate-ledger.js [DIR]`: six cycles with and without the ledger; prints a table, writes the figure. */
const [out = join('bench', 'results')] = process.argv.slice(2);
const executor = openPool({ backend: { name: 'highs' } });
try {
    const { figure, table } = reportSimulation(await simulateAll(executor));
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'ledger.svg'), figure);
    console.log(`${table}\nThe figure is ${join(out, 'ledger.svg')}.`);
}
finally {
    await executor.close();
}
