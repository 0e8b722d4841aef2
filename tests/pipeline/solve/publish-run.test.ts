import { describe, expect, it } from 'vitest';
import { CERTIFICATE_SCHEMA } from '../../../src/domain/certificate.ts';
import type { FolderFiles } from '../../../src/pipeline/disk/publish.ts';
import {
  publishAllocation,
  publishRefusal,
  type RunContext,
} from '../../../src/pipeline/solve/publish-run.ts';
import { makeReport } from '../../browser/synthetic-report.ts';

/** Publishes a run of so many rotators into memory. */
async function publish(rotators: number, allocated: boolean): Promise<readonly string[]> {
  const { programme, verdict } = makeReport({ rotators, cycles: 1, sites: 2, wishes: 0, names: ['Evesham'] });
  if (verdict === null) throw new RangeError('nothing to publish');
  let delivered: FolderFiles = new Map();
  const context: RunContext = {
    out: 'nowhere',
    deliver: async (files) => {
      delivered = files;
    },
    programme,
    issues: [],
    sources: new Map(),
    scenario: null,
    backend: 'highs',
    version: '0.1.0',
    options: { time_limit: 1, explain_limit: 0, threads: 1 },
    host: {
      elapsedSeconds: () => 1,
      peakMemoryMib: () => 1,
      interrupted: () => false,
      onStage: () => undefined,
      onProgress: () => undefined,
      onExplained: () => undefined,
    },
  };
  const { facts } = allocated
    ? await publishAllocation(context, {
        proved: true,
        stopped: null,
        components: 1,
        tiers: [],
        allocation: { assignments: [], completion: [] },
        verdict,
        explanations: [],
        certificate: { schema: CERTIFICATE_SCHEMA, parts: [] },
        frontier: null,
      })
    : await publishRefusal(context, {
        outcome: 'infeasible',
        stopped: null,
        conflicts: [],
        repairs: { repairs: [], complete: true },
        issues: [],
      });
  const names = [...delivered.keys()].filter((name) => name !== 'run.json').sort();
  expect(Object.keys(facts.files).sort()).toEqual(names);
  return names;
}

describe('a published run', () => {
  it('brings its pages along up to 400 rotators', async () => {
    const files = await publish(400, true);
    expect(files.filter((name) => name.startsWith('rotators/'))).toHaveLength(400);
    expect(files).toContain('allocation.xlsx');
  });

  it('leaves them to `report` beyond', async () => {
    const files = await publish(401, true);
    expect(files).toContain('pathways.csv');
    expect(files.filter((name) => /\.(html|xlsx)$/.test(name))).toEqual([]);
  });

  it('always says on a page why there is no allocation', async () => {
    expect(await publish(401, false)).toEqual(['conflict.csv', 'issues.csv', 'report.html']);
  });
});
