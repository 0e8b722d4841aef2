import { describe, expect, it } from 'vitest';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { add } from './bad-input/case.ts';

/** Values of the rows that are told to let nobody begin. */
async function listCircular(...rules: readonly string[]): Promise<readonly (string | null)[]> {
  const { issues } = await readProgramme(add('competency_rules', ...rules));
  return issues.filter(({ code }) => code === 'circular-before').map(({ value }) => value);
}

describe('rules of what comes first', () => {
  it('are told where each waits for the other, and those that wait for them', async () => {
    const told = await listCircular(
      'a,,,,before,msk > stroke,,,,must,,',
      'b,,,,before,stroke > reablement,,,,must,,',
      'c,,,,before,stroke > msk,,,,must,,',
    );
    expect(told).toEqual(['a', 'b', 'c']);
  });

  it.each([
    {
      why: 'in a row',
      rules: ['a,,,,before,msk > stroke,,,,must,,', 'b,,,,before,stroke > reablement,,,,must,,'],
    },
    {
      why: 'for different people',
      rules: [
        'a,physiotherapist,,,before,msk > stroke,,,,must,,',
        'b,occupational therapist,,,before,stroke > msk,,,,must,,',
      ],
    },
    {
      why: 'where something else may come first',
      rules: ['a,,,,before,msk;reablement > stroke,,,,must,,', 'b,,,,before,stroke > msk,,,,must,,'],
    },
    {
      why: 'as aims',
      rules: ['a,,,,before,msk > stroke,,,,should,1,', 'b,,,,before,stroke > msk,,,,must,,'],
    },
  ])('are nothing to tell $why', async ({ rules }) => {
    expect(await listCircular(...rules)).toEqual([]);
  });

  it('are no part of a circle that they do not wait for', async () => {
    const told = await listCircular(
      'a,,,,before,msk > stroke,,,,must,,',
      'b,,,,before,stroke > msk,,,,must,,',
      'c,,,,before,reablement > stroke,,,,must,,',
    );
    expect(told).toEqual(['a', 'b']);
  });
});
