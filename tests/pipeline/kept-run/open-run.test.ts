import { expect, it } from 'vitest';
import { findAlterations } from '../../../src/pipeline/kept-run/open-run.ts';
import type { RunFacts } from '../../../src/report/facts/run-facts.ts';

it('what systems and an open workbook leave in the folder of a run is no change of it, and all else is', () => {
  const litter = ['.DS_Store', '~$allocation.xlsx', 'rotators/Thumbs.db', 'desktop.ini'];
  const foreign = ['notes.txt', 'inputs/.hidden.csv', 'rotators/R9.html'];
  const files = new Map([...litter, ...foreign, 'run.json'].map((name) => [name, new Uint8Array()]));
  const facts = { files: {}, inputs: {} } as RunFacts;
  expect(findAlterations({ facts, files })).toEqual(
    foreign.map((name) => `${name} does not belong to the run`),
  );
});
