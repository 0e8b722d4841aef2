import { describe, expect, it } from 'vitest';
import { startProgress } from '../../src/commands/progress-line.ts';
import { watchRun } from '../../src/commands/watch-run.ts';
import { recordingTerminal } from './recording-terminal.ts';

const CLEAR = '\r\u001b[2K';

describe('the progress line', () => {
  it('is drawn in place, at most ten times a second, and leaves nothing behind', () => {
    let now = 0;
    const terminal = recordingTerminal({ interactive: true });
    const progress = startProgress(terminal.err, { quiet: false, elapsedSeconds: () => now });
    progress.stage('Solving');
    now = 0.05;
    progress.update('too soon');
    now = 0.2;
    progress.update('tier 2');
    progress.clear();
    progress.clear();
    expect(terminal.stderr()).toBe(`${CLEAR}Solving · 0.0 s${CLEAR}tier 2 · 0.2 s${CLEAR}`);
  });

  it('never wraps', () => {
    const terminal = recordingTerminal({ interactive: true });
    startProgress(terminal.err, { quiet: false, elapsedSeconds: () => 0 }).stage('x'.repeat(200));
    expect(terminal.stderr().slice(CLEAR.length)).toHaveLength(79);
  });

  it('is silent where nobody watches, and when asked to be quiet', () => {
    const piped = recordingTerminal();
    startProgress(piped.err, { quiet: false, elapsedSeconds: () => 0 }).stage('Solving');
    const quiet = recordingTerminal({ interactive: true });
    startProgress(quiet.err, { quiet: true, elapsedSeconds: () => 0 }).stage('Solving');
    expect(piped.stderr() + quiet.stderr()).toBe('');
  });

  it('shows tier, incumbent, bound and gap', () => {
    const drawn: string[] = [];
    const progress = {
      stage: (text: string) => drawn.push(text),
      update: (text: string) => drawn.push(text),
      clear: () => {},
    };
    const host = watchRun(recordingTerminal(), progress);
    host.onStage('solving');
    const where = { tier: 'preference', tierIndex: 4, tierCount: 8 };
    host.onProgress({ ...where, component: 1, components: 2, incumbent: 1234, bound: 1200.4, gap: 0.027 });
    host.onProgress({ ...where, component: 0, components: 1, incumbent: null, bound: -Infinity, gap: null });
    expect(drawn).toEqual([
      'Solving',
      'Tier 5 of 8: preference · part 2 of 2 · best 1234 · bound 1201 · gap 2.7 %',
      'Tier 5 of 8: preference',
    ]);
  });
});
