import type { Host, Stage } from '../pipeline/solve/host.ts';
import type { Progress } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

const STAGES: Readonly<Record<Stage, string>> = {
  reading: 'Reading the tables',
  formulating: 'Working out who may go where',
  solving: 'Solving',
  verifying: 'Verifying every rule',
  pricing: 'Tracing the price of fairness',
  explaining: 'Explaining',
  writing: 'Writing',
};

/** The process as a run sees it, its news drawn on the progress line. */
export function watchRun(terminal: Terminal, progress: Progress): Host {
  return {
    elapsedSeconds: terminal.elapsedSeconds,
    peakMemoryMib: terminal.peakMemoryMib,
    interrupted: () => terminal.stop.aborted,
    onStage: (stage) => progress.stage(STAGES[stage]),
    onExplained: ({ answered, asked }) => progress.update(`Explaining · wish ${answered} of ${asked}`),
    onProgress: (news) => {
      const part = news.components > 1 ? ` · part ${news.component + 1} of ${news.components}` : '';
      const best = news.incumbent === null ? '' : ` · best ${news.incumbent}`;
      const bound =
        news.bound === null || !Number.isFinite(news.bound) ? '' : ` · bound ${Math.ceil(news.bound)}`;
      const gap = news.gap === null ? '' : ` · gap ${(100 * news.gap).toFixed(1)} %`;
      progress.update(
        `Tier ${news.tierIndex + 1} of ${news.tierCount}: ${news.tier}${part}${best}${bound}${gap}`,
      );
    },
  };
}
