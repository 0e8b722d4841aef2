import { expect, it } from 'vitest';
import type { TierResult } from '../../solver/model/tier-result.ts';
import { certifyOutcome } from '../../src/formulate/certify.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { readCertificate } from '../../src/verify/certificate/read-certificate.ts';
import { buildProgramme } from '../support/programme-builder.ts';

/** Two who share one place of one and a half WTE: its rows are priced a hundredth of WTE at a time. */
const formulation = formulate(
  buildProgramme({
    rotators: [
      { id: 'R1', wte: 0.8 },
      { id: 'R2', wte: 0.9 },
    ],
    rotations: [{ id: 'X' }],
    placements: [{ id: 'P', rotation: 'X', site: 'S', everyCycle: { capacity: 1.5, unit: 'wte' } }],
  }),
);

/** The tier's certificate where every row of the model has this price. */
function certify(price: number, scale: number) {
  const rows = formulation.model.slotRows.map(({ tag, choices, weights }) => ({
    tag,
    choices,
    weights,
    price,
  }));
  expect(rows.length).toBeGreaterThan(0);
  const prices = [{ scale, above: null, rows, held: [{ tier: 0, above: null, price }] }];
  const tier: TierResult = { name: 'preference', value: 0, bound: 0, gap: 0, proved: true, prices };
  const outcome = { parts: [Int32Array.of(0, 1)], tiers: [tier] };
  const written = readCertificate(JSON.stringify(certifyOutcome(formulation, outcome)));
  if (written === null) throw new Error('the certificate cannot be read back');
  return written.parts[0]!.tiers[0]!;
}

it('prices are stated over a finer scale, so that none is rounded', () => {
  const [small, twice] = [certify(-3, 16), certify(-6, 16)];
  expect(small.scale).toBeGreaterThan(16);
  expect(small.held[0]!.price / small.scale).toBe(-3 / 16);
  expect(twice.slots.map(({ price }) => price)).toEqual(small.slots.map(({ price }) => 2 * price));
});

it('prices near 2⁵³ are still integers that can be read back, and worth the same', () => {
  const [price, small] = [-(2 ** 52), -(2 ** 12)];
  const large = certify(price, 2 ** 40);
  const usual = certify(small, 1);
  expect(large.held[0]!.price / large.scale).toBe(usual.held[0]!.price / usual.scale);
  for (const [at, slot] of large.slots.entries())
    expect(slot.price / large.scale).toBeCloseTo(usual.slots[at]!.price / usual.scale, 6);
});
