import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from '../run/machine.ts';
import { checkSolution } from './check-solution.ts';
import { readInstance } from './read-instance.ts';
import { type Reference, readReference } from './read-reference.ts';
import { type MssAnswer, solveInstance } from './solve-instance.ts';

const USAGE = `Usage: node dist/bench/mss/run.js --instances DIR [options]
  --instances DIR        .dzn files; reference-values.csv is looked for there and one folder up
  --only a,b             just the instances whose names begin like this
  --time-limit SECONDS   for each instance (default 60)
  --out DIR              where results go (default bench/results)`;

/** One line of the table. Seconds are wall time, `cpuSeconds` the processor's. */
interface Row extends Reference {
  readonly instance: string;
  readonly score: number | null;
  readonly bound: number;
  readonly proved: boolean;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

const HEAD = [
  '| instance | score | bound | gap % | seconds | cpu s | best known | annealing best | annealing average |',
  '|---|---|---|---|---|---|---|---|---|',
];

const UNKNOWN: Reference = { bestKnown: null, upperBound: null, annealingBest: null, annealingAverage: null };

try {
  const args = process.argv.slice(2);
  if (args.includes('--help')) console.log(USAGE);
  else runBench(args);
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}

/** One instance after the other; the files are written again after each. */
function runBench(args: string[]): void {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      instances: text,
      only: text,
      'time-limit': { ...text, default: '60' },
      out: { ...text, default: join('bench', 'results') },
    },
  });
  const { instances: folder, out } = values;
  if (folder === undefined || !existsSync(folder)) throw new RangeError('--instances must name a folder');
  const timeLimit = Number(values['time-limit']);
  if (!(timeLimit > 0)) throw new RangeError('--time-limit must be above 0');
  const only = values.only?.split(',');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.dzn'))
    .map((file) => basename(file, '.dzn'))
    .filter((name) => only === undefined || only.some((start) => name.startsWith(start)));
  const table = [join(folder, 'reference-values.csv'), join(folder, '..', 'reference-values.csv')].find(
    existsSync,
  );
  const known =
    table === undefined ? new Map<string, Reference>() : readReference(readFileSync(table, 'utf8'));
  const machine = describeMachine();
  const rows: Row[] = [];
  mkdirSync(out, { recursive: true });
  for (const name of names) {
    const row = solveFile(join(folder, `${name}.dzn`), timeLimit, known.get(name) ?? UNKNOWN);
    rows.push(row);
    console.log(writeRow(row));
    const file = `mss-${basename(folder)}`;
    writeFileSync(join(out, `${file}.json`), `${JSON.stringify({ machine, timeLimit, rows }, null, 1)}\n`);
    writeFileSync(join(out, `${file}.md`), `${[...HEAD, ...rows.map(writeRow)].join('\n')}\n`);
  }
}

/** Throws when the checker disagrees with the search: then no figure may be printed. */
function solveFile(path: string, timeLimit: number, reference: Reference): Row {
  const instance = readInstance(readFileSync(path, 'utf8'));
  const before = process.cpuUsage();
  const started = performance.now();
  const answer: MssAnswer = solveInstance(instance, { timeLimit, now: () => performance.now() });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  if (answer.solution !== null) {
    const { violations, score } = checkSolution(instance, answer.solution);
    if (violations.length > 0 || score !== answer.score || score > answer.bound)
      throw new Error(`${path}: the answer is refused (${violations[0] ?? `it scores ${score}`})`);
  }
  const { score, bound } = answer;
  return {
    instance: basename(path, '.dzn'),
    score,
    bound,
    proved: score === bound,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    ...reference,
  };
}

function writeRow(row: Row): string {
  const gap = row.score === null ? null : (100 * (row.bound - row.score)) / row.score;
  const cells = [
    row.instance,
    row.score,
    row.bound,
    gap === null ? null : row.proved ? 'proved' : gap.toFixed(2),
    row.seconds.toFixed(1),
    row.cpuSeconds.toFixed(1),
    row.bestKnown,
    row.annealingBest,
    row.annealingAverage,
  ];
  return `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`;
}
