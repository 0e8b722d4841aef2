// Prints "N passed, N failed[, N skipped]" from vitest's JSON report and fails when no test ran.
import { readFileSync } from 'node:fs';

const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites, success } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
// A file that fails to load has no tests to count, yet must not look like a pass.
const failed = Math.max(numFailedTests, success ? 0 : Math.min(1, numFailedTestSuites));
const skipped = numPendingTests + numTodoTests;
console.log(`${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || numPassedTests === 0 ? 1 : 0;
