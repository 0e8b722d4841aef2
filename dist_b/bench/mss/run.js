import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../run/machine.js';
import { runChild } from '../run/run-child.js';
import { runCommand } from '../run/run-command.js';
import { checkSolution } from './check-solution.js';
import { CONTESTANTS } from './job.js';
import { judgeClaims } from './judge-claims.js';
import { readInstance } from './read-instance.js';
import { readReference } from './read-reference.js';
import { readSolution, writeSolution } from './solution-file.js';
import { describeRow, summarise, writeCsv, writeMarkdown } from './write-tables.js';
const USAGE = `Usage: node dist/bench/mss/run.js --instances DIR [options]
  --instances DIR        .dzn files; reference-values.csv is looked for there and one folder up
  --peers                also plain HiGHS on the plain program of the same model
  --only a,b             just the instances whose names begin like this
  --every N              the peer only on the first of every N
  --time-limit SECONDS   of processor time, for each solver and instance (default 60)
  --threads N            1, or 2: one anneals beside the other; the limit is then twice the time (default 1)
  --solutions DIR        keep ours there, one file an instance, unless a better one is there
  --out DIR              where results go (default bench/results)`;
/** Wall time that a process may take for each second of its limit, on a machine that does other things too. */
const PATIENCE = 20;
const UNKNOWN = { bestKnown: null, upperBound: null, annealingBest: null, annealingAverage: null };
await runCommand(USAGE, (args) => runBench(readPlan(args)));
function readPlan(args) {
    const text = { type: 'string' };
    const { values } = parseArgs({
        args,
        options: {
            instances: text,
            peers: { type: 'boolean', default: false },
            only: text,
            every: { ...text, default: '1' },
            'time-limit': { ...text, default: '60' },
            threads: { ...text, default: '1' },
            solutions: text,
            out: { ...text, default: join('bench', 'results') },
        },
    });
    const { instances: folder, out } = values;
    if (folder === undefined || !existsSync(folder))
        throw new RangeError('--instances must name a folder');
    const timeLimit = Number(values['time-limit']);
    const threads = values.threads === '1' ? 1 : values.threads === '2' ? 2 : null;
    if (threads === null)
        throw new RangeError('--threads must be 1 or 2');
    const every = Number(values.every);
    if (!(timeLimit > 0))
        throw new RangeError('--time-limit must be above 0');
    if (!(Number.isInteger(every) && every > 0))
        throw new RangeError('--every must be a whole number above 0');
    const only = values.only?.split(',');
    const names = readdirSync(folder)
        .filter((file) => file.endsWith('.dzn'))
        .map((file) => basename(file, '.dzn'))
        .filter((name) => only === undefined || only.some((start) => name.startsWith(start)));
    const peersEvery = values.peers ? every : Infinity;
    return { folder, names, peersEvery, timeLimit, threads, out, solutions: values.solutions ?? null };
}
/** One instance after the other, one process after the other; the files are written again after each instance. */
async function runBench(plan) {
    const known = readKnown(plan.folder);
    const run = { folder: basename(plan.folder), timeLimit: plan.timeLimit, machine: describeMachine() };
    const rows = [];
    mkdirSync(plan.out, { recursive: true });
    for (const [at, name] of plan.names.entries()) {
        const contestants = CONTESTANTS.filter((who) => who === 'placewright' || (plan.peersEvery < Infinity && at % plan.peersEvery === 0));
        const row = await contest(plan, { name, contestants, reference: known.get(name) ?? UNKNOWN });
        rows.push(row);
        console.log(describeRow(row));
        const file = join(plan.out, `mss-${run.folder}`);
        writeFileSync(`${file}.md`, writeMarkdown(run, rows));
        writeFileSync(`${file}.csv`, writeCsv(rows));
    }
    for (const line of summarise(run, rows))
        console.log(line);
}
async function contest(plan, { name, contestants, reference, }) {
    const path = resolve(plan.folder, `${name}.dzn`);
    const instance = readInstance(readFileSync(path, 'utf8'));
    const claims = [];
    for (const contestant of contestants)
        claims.push({ contestant, result: await runContestant(path, contestant, plan) });
    const entries = judgeClaims({ name, instance, reference }, claims);
    for (const entry of entries) {
        if (entry.remark !== '')
            console.log(`  ${entry.contestant}: ${entry.remark}`);
        if (entry.contestant === 'placewright' && plan.solutions !== null)
            keepBest(join(plan.solutions, `${name}.csv`), instance, entry);
    }
    return { instance: name, reference, entries };
}
/** Writes the solution unless the file holds one that is as good. */
function keepBest(file, instance, { solution, score }) {
    if (solution === null || score === null)
        return;
    if (existsSync(file)) {
        const old = checkSolution(instance, readSolution(readFileSync(file, 'utf8')));
        if (old.violations.length === 0 && old.score >= score)
            return;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, writeSolution(solution));
}
function runContestant(path, contestant, { timeLimit, threads }) {
    const job = { path, contestant, timeLimit, threads };
    return runChild(new URL('contest.js', import.meta.url), job, PATIENCE * (timeLimit + 1));
}
function readKnown(folder) {
    const places = [join(folder, 'reference-values.csv'), join(folder, '..', 'reference-values.csv')];
    const table = places.find((place) => existsSync(place));
    return table === undefined ? new Map() : readReference(readFileSync(table, 'utf8'));
}
