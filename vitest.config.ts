import { defineConfig } from 'vitest/config';
import { BUILT, loadBuilt } from './tests/load-built.ts';
import { LongestFirst } from './tests/longest-first.ts';

const ROOT = import.meta.dirname;

/** Deadlines and interruptions: two of these at a time would take each other's cores when it counts. */
const ALONE = [
  'tests/solver/pool/**/*.test.ts',
  'tests/solver/backends/session.test.ts',
  'tests/conformance/limits.test.ts',
  'tests/cli/interrupt.test.ts',
];

const common = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // No test leaves anything behind in a module: what is loaded once need not be loaded for each file.
  isolate: false,
  server: { deps: { external: [BUILT] } },
  execArgv: ['--enable-source-maps'],
};

export default defineConfig({
  test: {
    globalSetup: ['tests/build-once.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [loadBuilt(ROOT)],
        test: {
          ...common,
          name: 'side by side',
          include: ['tests/**/*.test.ts'],
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [loadBuilt(ROOT)],
        test: { ...common, name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
