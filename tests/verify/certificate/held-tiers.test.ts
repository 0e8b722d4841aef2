import { expect, it } from 'vitest';
import type { CertifiedTier } from '../../../src/domain/certificate.ts';
import { type HeldTiers, heldTerms } from '../../../src/verify/certificate/held-tiers.ts';

const held: HeldTiers = {
  totals: new Map([['preference', { least: 40, most: 50 }]]),
  worst: 300,
  cap: 300,
  mostAbove: (tier, above) => (tier === 'leximin' && above === 200 ? 3 : null),
  mostOf: () => null,
  offsetOf: () => 0,
  hold: () => {},
};

function termsOf(prices: CertifiedTier['held']): ReturnType<typeof heldTerms> {
  return heldTerms(held, { held: prices } as CertifiedTier);
}

it('a price above zero charges for what a total is at least, one below for what it is at most', () => {
  const lower = termsOf([{ tier: 'preference', above: null, price: 2 }]);
  expect(lower).toEqual({ rates: new Map([['preference', -2]]), steps: [], limits: 80n });
  const upper = termsOf([{ tier: 'preference', above: null, price: -2 }]);
  expect(upper).toEqual({ rates: new Map([['preference', 2]]), steps: [], limits: -100n });
});

it('a count of loads has no lower limit: a price above zero proves nothing', () => {
  const counted = termsOf([{ tier: 'leximin', above: 200, price: -5 }]);
  expect(counted).toEqual({ rates: new Map(), steps: [{ above: 200, price: 5 }], limits: -15n });
  const nothing = { rates: new Map(), steps: [], limits: 0n };
  expect(termsOf([{ tier: 'leximin', above: 200, price: 5 }])).toEqual(nothing);
});

it('what is not held takes no part, whatever its price', () => {
  const nothing = { rates: new Map(), steps: [], limits: 0n };
  expect(termsOf([{ tier: 'leximin', above: 100, price: -5 }])).toEqual(nothing);
  expect(termsOf([{ tier: 'travel', above: null, price: -5 }])).toEqual(nothing);
});
