import { expect, it } from 'vitest';
import { PullBracket } from '../../../solver/large/improve/pull-bracket.ts';

it('closes in on the pulls between what is too hard and what moves nobody', () => {
  // Pulls up to here cannot be solved, stronger ones gain nothing.
  for (const hard of [0, 0.01, 0.3, 1.5, 100]) {
    const bracket = new PullBracket();
    const met: number[] = [];
    for (let pulls = bracket.next(); pulls !== null; pulls = bracket.next()) {
      expect(pulls[0]).toBeGreaterThan(pulls[1]);
      for (const pull of pulls) {
        expect(met).not.toContain(pull);
        met.push(pull);
        bracket.learn(pull, pull <= hard ? 'cut' : 'settled');
      }
      expect(met.length).toBeLessThan(20);
    }
    const cut = met.filter((pull) => pull <= hard);
    const settled = met.filter((pull) => pull > hard);
    const isBetween = hard > 0 && hard < 100;
    expect(cut.length > 0 && settled.length > 0).toBe(isBetween);
    if (isBetween) expect(Math.min(...settled) / Math.max(...cut)).toBeLessThan(1.5);
  }
});

it('begins anew where something was gained', () => {
  const bracket = new PullBracket();
  bracket.learn(0.8, 'settled');
  bracket.gained(0.1);
  expect(bracket.next()?.[0]).toBe(0.1);
  bracket.learn(0.1, 'settled');
  expect(bracket.next()?.[0]).toBeLessThan(0.1);
});
