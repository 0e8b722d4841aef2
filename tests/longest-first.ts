import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest: whole programmes, a browser, processes of their own, thousands of random cases. */
const LONGEST: readonly string[] = [
  'tests/browser/report.test.ts',
  'tests/fixtures/refused.test.ts',
  'tests/pipeline/queue/engines.test.ts',
  'tests/cli/worcestershire.test.ts',
  'tests/explain/explain-allocation.test.ts',
  'tests/cli/allocate.test.ts',
  'tests/cli/batch.test.ts',
  'tests/verify/corruptions.test.ts',
  'tests/solver/strategies.test.ts',
  'tests/intake/source/read-csv.test.ts',
  'tests/bench/plain/solve-plain.test.ts',
  'tests/solver/pathways/leximin.test.ts',
  'tests/cli/same-bytes.test.ts',
  'tests/pipeline/replan/replan.test.ts',
];

/**
 * Where no former run tells how long files take, they would go by size, and a short file of long tests would keep one worker
 * busy at the end while the other has nothing left to do.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => groupOf(a) - groupOf(b) || rankOf(a) - rankOf(b));
  }
}

const groupOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;

function rankOf({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((file) => moduleId.endsWith(file));
  return at < 0 ? LONGEST.length : at;
}
