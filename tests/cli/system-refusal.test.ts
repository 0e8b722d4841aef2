import { expect, it } from 'vitest';
import { phraseSystemRefusal } from '../../src/commands/system-refusal.ts';

it.each([
  ['EACCES', 'there is no permission'],
  ['EPERM', 'it is not permitted'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EBUSY', 'another program holds it open'],
  ['ENAMETOOLONG', 'the path is too long'],
])('%s is a refusal of the system: %s', (code, why) => {
  const error = Object.assign(new Error(), { code, path: '/run' });
  expect(phraseSystemRefusal(error)).toBe(`The system refuses "/run": ${why} (${code}).`);
  expect(phraseSystemRefusal({ code })).toBe(`The system refuses to read or write a file: ${why} (${code}).`);
});

it.each([new Error('a bug'), { code: 'ENOENT' }, null, 'text'])('any other error is none: %s', (error) => {
  expect(phraseSystemRefusal(error)).toBeNull();
});
