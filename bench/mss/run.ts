import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../run/machine.ts';
import { runChild } from '../run/run-child.ts';
import { runCommand } from '../run/run-command.ts';
import { checkSolution } from './check-solution.ts';
import { CONTESTANTS, type Contestant, type MssClaim, type MssJob } from './job.ts';
import { judgeClaims, type MssEntry } from './judge-claims.ts';
import { type MssInstance, readInstance } from './read-instance.ts';
import { type Reference, readReference } from './read-reference.ts';
import { readSolution, writeSolution } from './solution-file.ts';
import { describeRow, type MssRow, summarise, writeCsv, writeMarkdown } from './write-tables.ts';

const USAGE = `Usage: node dist/bench/mss/run.js --instances DIR [options]
  --instances DIR        .dzn files; reference-values.csv is looked for there and one folder up
  --peers                also plain HiGHS on the plain program of the same model
  --only a,b             just the instances whose names begin like this
  --every N              the peer only on the first of every N
  --time-limit SECONDS   of processor time, for each solver and instance (default 60)
  --threads N            1, or 2: one anneals beside the other; the limit is then twice the time (default 1)
  --solutions DIR        keep ours there, one file an instance, unless a better one is there
  --out DIR              where results go (default bench/results)`;

interface Plan {
  readonly folder: string;
  readonly names: readonly string[];
  /** The peer runs on the first of so many instances; `Infinity` = never. */
  readonly peersEvery: number;
  readonly timeLimit: number;
  readonly threads: 1 | 2;
  readonly out: string;
  readonly solutions: string | null;
}

/** Wall time that a process may take for each second of its limit, on a machine that does other things too. */
const PATIENCE = 20;

const UNKNOWN: Reference = { bestKnown: null, upperBound: null, annealingBest: null, annealingAverage: null };

await runCommand(USAGE, (args) => runBench(readPlan(args)));

function readPlan(args: string[]): Plan {
  const text = { type: 'string' } as const;
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
  if (folder === undefined || !existsSync(folder)) throw new RangeError('--instances must name a folder');
  const timeLimit = Number(values['time-limit']);
  const threads = values.threads === '1' ? 1 : values.threads === '2' ? 2 : null;
  if (threads === null) throw new RangeError('--threads must be 1 or 2');
  const every = Number(values.every);
  if (!(timeLimit > 0)) throw new RangeError('--time-limit must be above 0');
  if (!(Number.isInteger(every) && every > 0)) throw new RangeError('--every must be a whole number above 0');
  const only = values.only?.split(',');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.dzn'))
    .map((file) => basename(file, '.dzn'))
    .filter((name) => only === undefined || only.some((start) => name.startsWith(start)));
  if (names.length === 0) {
    const sought = only === undefined ? '' : ` whose name begins with ${only.join(' or ')}`;
    throw new RangeError(`--instances ${folder} holds no .dzn file${sought}`);
  }
  const peersEvery = values.peers ? every : Infinity;
  return { folder, names, peersEvery, timeLimit, threads, out, solutions: values.solutions ?? null };
}

/** One instance after the other, one process after the other; the files are written again after each instance. */
async function runBench(plan: Plan): Promise<void> {
  const known = readKnown(plan.folder);
  const { timeLimit, threads } = plan;
  const run = { folder: basename(plan.folder), timeLimit, threads, machine: describeMachine() };
  const rows: MssRow[] = [];
  mkdirSync(plan.out, { recursive: true });
  for (const [at, name] of plan.names.entries()) {
    const contestants = CONTESTANTS.filter(
      (who) => who === 'placewright' || (plan.peersEvery < Infinity && at % plan.peersEvery === 0),
    );
    const row = await contest(plan, { name, contestants, reference: known.get(name) ?? UNKNOWN });
    rows.push(row);
    console.log(describeRow(row));
    const file = join(plan.out, `mss-${run.folder}`);
    writeFileSync(`${file}.md`, writeMarkdown(run, rows));
    writeFileSync(`${file}.csv`, writeCsv(rows));
  }
  for (const line of summarise(run, rows)) console.log(line);
}

async function contest(
  plan: Plan,
  {
    name,
    contestants,
    reference,
  }: { name: string; contestants: readonly Contestant[]; reference: Reference },
): Promise<MssRow> {
  const path = resolve(plan.folder, `${name}.dzn`);
  const instance = readInstance(readFileSync(path, 'utf8'));
  const claims: { contestant: Contestant; result: Awaited<ReturnType<typeof runContestant>> }[] = [];
  for (const contestant of contestants)
    claims.push({ contestant, result: await runContestant(path, contestant, plan) });
  const entries = judgeClaims({ name, instance, reference }, claims);
  for (const entry of entries) {
    if (entry.remark !== '') console.log(`  ${entry.contestant}: ${entry.remark}`);
    if (entry.contestant === 'placewright' && plan.solutions !== null)
      keepBest(join(plan.solutions, `${name}.csv`), instance, entry);
  }
  return { instance: name, reference, entries };
}

/** Writes the solution unless the file holds one that is as good. */
function keepBest(file: string, instance: MssInstance, { solution, score }: MssEntry): void {
  if (solution === null || score === null) return;
  if (existsSync(file)) {
    const old = checkSolution(instance, readSolution(readFileSync(file, 'utf8')));
    if (old.violations.length === 0 && old.score >= score) return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, writeSolution(solution));
}

function runContestant(
  path: string,
  contestant: Contestant,
  { timeLimit, threads }: Plan,
): ReturnType<typeof runChild<MssClaim>> {
  const job: MssJob = { path, contestant, timeLimit, threads };
  return runChild<MssClaim>(new URL('contest.js', import.meta.url), job, PATIENCE * (timeLimit + 1));
}

function readKnown(folder: string): ReadonlyMap<string, Reference> {
  const places = [join(folder, 'reference-values.csv'), join(folder, '..', 'reference-values.csv')];
  const table = places.find((place) => existsSync(place));
  return table === undefined ? new Map() : readReference(readFileSync(table, 'utf8'));
}
