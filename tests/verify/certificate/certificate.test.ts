import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import type { Allocation } from '../../../src/domain/allocation.ts';
import type { Certificate, CertifiedTier, SharedRow, SlotPrice } from '../../../src/domain/certificate.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { certifyOutcome } from '../../../src/formulate/certify.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { interpretAllocation } from '../../../src/formulate/interpret.ts';
import { readCertificate } from '../../../src/verify/certificate/read-certificate.ts';
import { recomputeBounds } from '../../../src/verify/recompute-bounds.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

let executor: Executor;

beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

interface Solved {
  readonly allocation: Allocation;
  readonly certificate: Certificate;
}

/** The proved optimum (which tests of the engine hold against brute force) and its certificate. */
async function solve(programme: Programme): Promise<Solved | null> {
  const formulation = formulate(programme);
  const outcome = await solveModel(formulation.model, { executor, timeLimit: 60, strategy: 'pathways' });
  if (outcome.kind !== 'solved' || !outcome.proved) return null;
  const allocation = interpretAllocation(formulation, outcome.chosen);
  const written = JSON.stringify(certifyOutcome(formulation, outcome));
  const certificate = readCertificate(written);
  if (certificate === null) throw new Error('the certificate cannot be read back');
  return { allocation, certificate };
}

/** Rows that a forger makes up, so that they go against the very allocation: pairs who are together kept apart, and more. */
function inventRows(
  { placements, rotators }: Programme,
  allocation: Allocation,
  draw: () => number,
): SharedRow[] {
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.min(items.length - 1, Math.floor((Math.abs(draw()) % 1) * items.length))];
  const stay = pick(allocation.assignments);
  if (stay === undefined) return [];
  const { placement, cycle, rotator } = stay;
  const site = placements.find(({ id }) => id === placement)!.site;
  const here = allocation.assignments.filter(
    (other) => other.placement === placement && other.cycle === cycle,
  );
  const mates = here.map((other) => other.rotator).filter((id) => id !== rotator);
  const strangers = rotators.map(({ id }) => id).filter((id) => id !== rotator && !mates.includes(id));
  const pairOf = (others: typeof mates, kind: 'apart' | 'together'): SharedRow[] =>
    others.map((other) => ({ rule: 'pair', rotator, other, kind, scope: 'slot', place: placement, cycle }));
  const { profession } = rotators.find(({ id }) => id === rotator)!;
  return [
    ...pairOf(mates, 'apart'),
    ...pairOf(strangers, 'together'),
    ...(['capacity', 'minimum-staffing', 'supervision', 'preceptor'] as const).map((rule) => ({
      rule,
      placement,
      cycle,
    })),
    { rule: 'named-supervision', site, cycle, classes: [{ profession, kinds: [] }] },
  ];
}

/** A forger's changes to every price, and rows that are not there; `draw` gives numbers from −1 to 1. */
function tamper(programme: Programme, { certificate, allocation }: Solved, draw: () => number): Certificate {
  const forge = (price: number, scale: number): number => {
    const strength = draw();
    if (strength < -0.5) return -price;
    if (strength < 0) return Math.round(price + 1000 * scale * draw());
    return strength < 0.5 ? Math.round(price * 3 * draw()) : price;
  };
  const invent = ({ scale }: CertifiedTier): SlotPrice[] => {
    const rows = draw() > 0 ? [] : inventRows(programme, allocation, draw);
    return rows.map((row) => ({ ...row, price: Math.round(300 * scale * draw()) }));
  };
  const forgeTier = (tier: CertifiedTier): CertifiedTier => ({
    ...tier,
    above: tier.above === null ? (draw() > 0.8 ? 700 : null) : Math.round(tier.above * (1 + draw())),
    slots: [
      ...tier.slots.flatMap((slot) => {
        const forged = { ...slot, price: forge(slot.price, tier.scale) };
        return draw() > 0.8 ? [forged, forged] : [forged];
      }),
      ...invent(tier),
    ],
    held: tier.held.map((each) => ({ ...each, price: forge(each.price, tier.scale) })),
  });
  const parts = certificate.parts.map((part) => ({ ...part, tiers: part.tiers.map(forgeTier) }));
  if (draw() < 0.9) return { ...certificate, parts };
  // Everybody apart from everybody else, each with all the prices.
  const split = parts.flatMap(({ rotators, tiers }) => rotators.map((id) => ({ rotators: [id], tiers })));
  return { ...certificate, parts: split };
}

describe('the bounds that prices prove', () => {
  it('are never above the optimum, and mostly reach it', async () => {
    const met = { programmes: 0, tiers: 0, tight: 0, priced: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryProgramme({ enumerable: 3000 }), async (programme) => {
        const solved = await solve(programme);
        if (solved === null) return;
        met.programmes += 1;
        met.priced += solved.certificate.parts.flatMap(({ tiers }) => tiers).length;
        for (const { tier, value, bound } of recomputeBounds(
          programme,
          solved.allocation,
          solved.certificate,
        )) {
          if (bound === null) continue;
          expect([tier, Math.max(bound, value)]).toEqual([tier, value]);
          met.tiers += 1;
          if (bound === value) met.tight += 1;
        }
      }),
      { numRuns: 90, seed: 11 },
    );
    expect(met.programmes).toBeGreaterThan(40);
    expect(met.priced).toBeGreaterThan(40);
    expect(met.tight).toBeGreaterThan(0.9 * met.tiers);
  });

  it('only get weaker when prices are tampered with and rows made up', async () => {
    const met = { forged: 0, weaker: 0 };
    await fc.assert(
      fc.asyncProperty(
        arbitraryProgramme({ enumerable: 3000 }),
        fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })),
        async (programme, stream) => {
          const solved = await solve(programme);
          if (solved === null) return;
          for (let forgery = 0; forgery < 4; forgery += 1) {
            const forged = tamper(programme, solved, () => stream.next().value ?? 0);
            for (const { tier, value, bound } of recomputeBounds(programme, solved.allocation, forged)) {
              if (bound === null) continue;
              expect([tier, Math.max(bound, value)]).toEqual([tier, value]);
              met.forged += 1;
              if (bound < value) met.weaker += 1;
            }
          }
        },
      ),
      { numRuns: 60, seed: 12 },
    );
    expect(met.forged).toBeGreaterThan(500);
    expect(met.weaker).toBeGreaterThan(50);
  });
});

it('are not raised by a pair that nobody has to keep apart', async () => {
  const programme = buildProgramme({
    objectives: ['preference'],
    rotators: ['R1', 'R2'],
    placements: ['A', 'B'].map((id) => ({ id, rotation: id, site: 'S', everyCycle: { capacity: 2 } })),
    preferences: ['R1', 'R2'].flatMap((rotator) => [
      { rotator, prefers: 'placement:A' as const, rank: 1 },
      { rotator, prefers: 'placement:B' as const, rank: 2 },
    ]),
  });
  const solved = await solve(programme);
  const made: SlotPrice[] = inventRows(programme, solved!.allocation, () => 0).map((row) => ({
    ...row,
    price: row.rule === 'pair' ? -500 : 0,
  }));
  expect(made.some(({ rule }) => rule === 'pair')).toBe(true);
  const tier: CertifiedTier = { tier: 'preference', scale: 1, above: null, slots: made, held: [] };
  const parts = [{ rotators: programme.rotators.map(({ id }) => id), tiers: [tier] }];
  const forged: Certificate = { schema: 'placewright.certificate/1', parts };
  expect(recomputeBounds(programme, solved!.allocation, forged)).toMatchObject([
    { tier: 'preference', value: 0, bound: 0 },
  ]);
});

describe('a certificate that is none', () => {
  it.each(['', '{}', '[]', '{"schema":"placewright.certificate/1","parts":[{"rotators":["a"]}]}'])(
    'is not read: %s',
    (text) => {
      expect(readCertificate(text)).toBeNull();
    },
  );
});
