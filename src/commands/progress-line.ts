import type { Stream } from './terminal.ts';

const REDRAW_EVERY_SECONDS = 0.1;
const CLEAR_LINE = '\r\u001b[2K';

/** One line on a terminal that is redrawn in place; silent when nobody watches. */
export interface Progress {
  /** Draws now: a new stage has begun. */
  stage(text: string): void;
  /** Draws unless it has just drawn. */
  update(text: string): void;
  /** Leaves the terminal as it was found. */
  clear(): void;
}

export function startProgress(
  stream: Stream,
  options: { quiet: boolean; elapsedSeconds: () => number },
): Progress {
  if (options.quiet || !stream.interactive) return SILENT;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let dirty = false;
  const draw = (text: string): void => {
    const now = options.elapsedSeconds();
    const line = `${text} · ${now.toFixed(1)} s`;
    stream.write(`${CLEAR_LINE}${stream.style('dim', line.slice(0, Math.max(1, stream.width - 1)))}`);
    drawnAt = now;
    dirty = true;
  };
  return {
    stage: draw,
    update: (text) => {
      if (options.elapsedSeconds() - drawnAt >= REDRAW_EVERY_SECONDS) draw(text);
    },
    clear: () => {
      if (dirty) stream.write(CLEAR_LINE);
      dirty = false;
    },
  };
}

const SILENT: Progress = { stage: () => {}, update: () => {}, clear: () => {} };
