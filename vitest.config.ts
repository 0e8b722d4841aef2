import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/**
 * Deadlines, interruptions and queues: two of these at a time would take each other's cores when it counts. And what
 * puts something else in the place of a module, which has to be loaded for it alone.
 */
const ALONE = [
  'tests/solver/pool/**/*.test.ts',
  'tests/solver/backends/session.test.ts',
  'tests/conformance/limits.test.ts',
  'tests/pipeline/price-fairness.test.ts',
  'tests/pipeline/queue/**/*.test.ts',
  'tests/cli/interrupt.test.ts',
  'tests/pipeline/publish-refused.test.ts',
];

const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    globalSetup: ['tests/build-once.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...patience,
          name: 'side by side',
          include: ['tests/**/*.test.ts'],
          exclude: ALONE,
          maxWorkers: 2,
          // No test leaves anything behind in a module: what is loaded once need not be loaded for each file.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...patience, name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
