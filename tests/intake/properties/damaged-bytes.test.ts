import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProgramme } from '../../../src/intake/read-programme.ts';
import { EXAMPLE, encode } from '../example.ts';
import { brokenPromises } from './broken-promises.ts';

describe('whatever the bytes are', () => {
  test('nothing throws', async () => {
    const base = encode(EXAMPLE);
    let rejected = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(base.length - 1),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
        async (which, changes, cut) => {
          const files = base.map((file, index) => {
            if (index !== which) return file;
            const bytes = Uint8Array.from(file.bytes);
            for (const [where, byte] of changes) bytes[Math.floor(where * (bytes.length - 1))] = byte;
            return {
              ...file,
              bytes: cut === null ? bytes : bytes.subarray(0, Math.floor(cut * bytes.length)),
            };
          });
          const intake = await readProgramme(files);
          if (intake.kind === 'rejected') rejected += 1;
          else expect(brokenPromises(intake.programme)).toEqual([]);
        },
      ),
      { seed: 20260901, numRuns: 300 },
    );
    expect(rejected).toBeGreaterThan(75);
  });
});
