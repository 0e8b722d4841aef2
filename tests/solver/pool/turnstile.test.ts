import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turnstile } from '../../../solver/pool/turnstile.ts';

const never = new AbortController().signal;

test('lets so many through, and the others in the order they came', async () => {
  const turnstile = new Turnstile(2);
  const through: number[] = [];
  for (const visitor of [1, 2, 3, 4, 5]) void turnstile.enter(never).then(() => through.push(visitor));
  await turnOfLoop();
  expect(through).toEqual([1, 2]);
  turnstile.leave();
  await turnOfLoop();
  expect(through).toEqual([1, 2, 3]);
  turnstile.leave();
  turnstile.leave();
  await turnOfLoop();
  expect(through).toEqual([1, 2, 3, 4, 5]);
});

test('a visitor that gives up takes no place with it', async () => {
  const turnstile = new Turnstile(1);
  await turnstile.enter(never);
  const impatient = new AbortController();
  const gone = turnstile.enter(impatient.signal);
  const patient = turnstile.enter(never);
  impatient.abort(new Error('enough'));
  await expect(gone).rejects.toThrow('enough');
  turnstile.leave();
  await patient;
  turnstile.leave();
  // All places are free again.
  await turnstile.enter(never);
});

test('a visitor that had given up before is turned away at once', async () => {
  const turnstile = new Turnstile(1);
  await expect(turnstile.enter(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  await turnstile.enter(never);
});
