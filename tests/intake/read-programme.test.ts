import { expect, test } from 'vitest';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { EXAMPLE, encode } from './example.ts';

test('a sound programme is read whole, without an issue', async () => {
  const intake = await readProgramme(encode(EXAMPLE));
  expect(intake.issues).toEqual([]);
  expect(intake.kind).toBe('programme');
});
