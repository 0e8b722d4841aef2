import { join } from 'node:path';
import { count } from '../domain/wording.ts';
import type { BatchHost } from '../pipeline/batch/batch-host.ts';
import type { BatchResult } from '../pipeline/batch/run-batch.ts';
import { type JobReport, structureBatch } from '../report/batch/batch-summary.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { startProgress } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** One line on the terminal: how many are done, running and failed, and how long it will take. */
export function watchBatch(
  terminal: Terminal,
  quiet: boolean,
): Pick<BatchHost, 'onProgress'> & { readonly clear: () => void } {
  const { elapsedSeconds } = terminal;
  const progress = startProgress(terminal.err, { quiet, elapsedSeconds });
  const started = elapsedSeconds();
  return {
    clear: progress.clear,
    onProgress: ({ total, done, failed, running, share }) => {
      const left = share === 0 ? null : ((elapsedSeconds() - started) * (1 - share)) / share;
      const estimate = left === null ? '' : ` · about ${describeSeconds(left)} left`;
      progress.stage(`${done} of ${total} done · ${running} running · ${failed} failed${estimate}`);
    },
  };
}

function describeSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** What each outcome tells the shell; the worst one wins. */
const CODES: Readonly<Record<JobReport['outcome'], ExitCode>> = {
  optimal: EXIT.ok,
  feasible: EXIT.ok,
  infeasible: EXIT.noAllocation,
  'no-solution-found': EXIT.noAllocation,
  'rejected-input': EXIT.badInput,
  failed: EXIT.fault,
};

/** Tells the user what came of a batch, and the shell by the code returned. */
export function presentBatch(
  result: BatchResult,
  manner: { readonly json: boolean; readonly quiet: boolean },
  { out, err }: Terminal,
): ExitCode {
  switch (result.kind) {
    case 'locked': {
      const { pid, host } = result.owner;
      err.write(`Another start is at work in this folder: process ${pid} on ${host}. Nothing was done.\n`);
      return EXIT.busy;
    }
    case 'stopped':
      err.write(
        `Stopped on request: ${result.done} of ${count(result.total, 'job')} are done and kept. Start again to go on.\n`,
      );
      return EXIT.interrupted;
    case 'finished': {
      const { report, folder, solved, unchanged } = result;
      if (manner.json) out.write(`${JSON.stringify(structureBatch(report), null, 2)}\n`);
      else if (!manner.quiet) {
        out.write(`${count(report.jobs.length, 'job')}: ${tally(report.jobs)}; ${solved} solved now\n`);
        if (unchanged) out.write('Nothing has changed since the latest round.\n');
        out.write(`  ${join(folder, 'index.html')}   what each job came to\n`);
        out.write(`  ${join(folder, 'summary.csv')}  the same as a table\n`);
        if (countAllocated(report.jobs) > 1)
          out.write(
            `  ${join(folder, 'comparison.csv')}  who gains and loses against the first, job by job\n`,
          );
      }
      for (const { job, problems } of report.jobs) {
        for (const problem of problems.slice(0, MOST_PROBLEMS))
          err.write(`${err.style('red', job)}: ${problem}\n`);
      }
      return report.jobs.reduce<ExitCode>((worst, { outcome }) => {
        return CODES[outcome] > worst ? CODES[outcome] : worst;
      }, EXIT.ok);
    }
  }
}

function countAllocated(jobs: readonly JobReport[]): number {
  return jobs.filter(({ outcome }) => outcome === 'optimal' || outcome === 'feasible').length;
}

const MOST_PROBLEMS = 3;

function tally(jobs: readonly JobReport[]): string {
  const outcomes = [...new Set(jobs.map(({ outcome }) => outcome))];
  return outcomes
    .map((each) => `${jobs.filter(({ outcome }) => outcome === each).length} ${each}`)
    .join(', ');
}
