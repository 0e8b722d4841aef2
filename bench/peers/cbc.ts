import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SolveRequest } from '../../solver/program/backend.ts';
import { objectiveStep } from '../../solver/program/integral-objective.ts';
import type { Outcome } from '../../solver/program/outcome.ts';
import type { Program } from '../../solver/program/program.ts';
import type { News, Peer, Usage } from './peer.ts';
import { addUsage, askVersion, inScratchFolder, KILLED, runNative } from './run-native.ts';
import { writeMps } from './write-mps.ts';

/** COIN-OR CBC, the `cbc` command, with its defaults but for gaps and time; `null` when it is not installed. */
export async function findCbc(command = 'cbc'): Promise<Peer | null> {
  const version = await askVersion(command, ['-quit']);
  if (version === null) return null;
  let usage: Usage | null = null;
  let spent = 0;
  let news: readonly News[] = [];
  return {
    name: 'cbc',
    version,
    estimateMemory: () => 0,
    usage: () => usage,
    spent: () => spent,
    news: () => news,
    solve: (program, request) =>
      inScratchFolder(async (folder) => {
        writeFileSync(join(folder, 'program.mps'), writeMps(program));
        if (request.start !== undefined) writeFileSync(join(folder, 'start.txt'), writeStart(request.start));
        const run = await runNative(command, argumentsFor(program, request), {
          cwd: folder,
          timeLimit: request.timeLimit ?? Infinity,
        });
        usage = addUsage(usage, run.usage);
        spent += run.seconds;
        news = readNews(run.output);
        const file = join(folder, 'solution.txt');
        const solution = existsSync(file) ? readFileSync(file, 'utf8') : '';
        return run.killed ? KILLED : readOutcome(program, solution, run.output);
      }),
  };
}

function argumentsFor(program: Program, request: SolveRequest): string[] {
  const step = objectiveStep(program);
  return [
    'program.mps',
    ...['-ratioGap', '0', '-allowableGap', String(step === null ? 1e-6 : step - 0.01)],
    ...(request.timeLimit === undefined ? [] : ['-seconds', String(request.timeLimit)]),
    ...['-timeMode', 'elapsed'],
    ...(request.start === undefined ? [] : ['-mipstart', 'start.txt']),
    ...['-solve', '-solution', 'solution.txt'],
  ];
}

/** The shape of CBC's own solution files. */
function writeStart(start: Float64Array): string {
  const lines = Array.from(start, (value, column) => `${column} c${column} ${value} 0`);
  return ['Feasible - objective value 0', ...lines, ''].join('\n');
}

function readOutcome(program: Program, solution: string, output: string): Outcome {
  const [status = '', ...lines] = solution.split('\n');
  const bound = Number(/Lower bound:\s+(-?[\d.e+]+)/.exec(output)?.[1] ?? -Infinity);
  if (/^(Integer )?[Ii]nfeasible/.test(status)) return { kind: 'infeasible' };
  if (/no integer solution/.test(status)) return { kind: 'unknown', limit: 'time', bound };
  const objective = Number(/objective value (-?[\d.e+]+)/.exec(status)?.[1]);
  const point = new Float64Array(program.columns);
  for (const line of lines) {
    const [, column, value] = /^(?:\*\*)?\s*\d+ c(\d+)\s+(\S+)/.exec(line) ?? [];
    if (column !== undefined) point[Number(column)] = Number(value);
  }
  if (status.startsWith('Optimal')) return { kind: 'optimal', point, objective };
  if (status.startsWith('Stopped')) return { kind: 'incumbent', point, objective, bound, limit: 'time' };
  return { kind: 'fault', message: `ended without a solution file that can be read: "${status}"` };
}

/** Lines of the search log that carry a time. */
function readNews(output: string): News[] {
  const news: News[] = [];
  for (const line of output.split('\n')) {
    const seconds = /\((\d+\.\d+) seconds\)/.exec(line)?.[1];
    if (seconds === undefined) continue;
    const value = /solution of (-?[\d.e+]+)|(-?[\d.e+]+) best solution/.exec(line);
    const bound = /best possible (-?[\d.e+]+)/.exec(line)?.[1];
    const best = Number(value?.[1] ?? value?.[2] ?? Infinity);
    news.push({
      seconds: Number(seconds),
      // 1e+50 stands for "none yet".
      value: best < 1e49 ? best : null,
      bound: bound === undefined || Number(bound) <= -1e49 ? null : Number(bound),
    });
  }
  return news;
}
