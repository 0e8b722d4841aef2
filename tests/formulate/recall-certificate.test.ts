import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import type { TierPrices } from '../../solver/model/tier-prices.ts';
import { inlineExecutor } from '../../solver/pool/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import { certifyOutcome } from '../../src/formulate/certify.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { recallCertificate } from '../../src/formulate/recall-certificate.ts';
import { readCertificate } from '../../src/verify/certificate/read-certificate.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';

/** Prices without the order of their rows. */
function inOrder({ rows, held, ...rest }: TierPrices) {
  const named = rows.map((row) => JSON.stringify([row.tag, Array.from(row.choices), row.price]));
  return { ...rest, rows: named.sort(), held: held.map((hold) => JSON.stringify(hold)).sort() };
}

describe('recallCertificate', () => {
  it('gives back the prices that a solve left behind, written and read', async () => {
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const seen = { tiers: 0, rows: 0, held: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryProgramme({ enumerable: 2000 }), async (programme) => {
        const formulation = formulate(programme);
        const outcome = await solveModel(formulation.model, {
          executor,
          timeLimit: 60,
          strategy: 'pathways',
        });
        if (outcome.kind !== 'solved') return;
        const written = JSON.stringify(certifyOutcome(formulation, outcome));
        const recalled = recallCertificate(formulation, readCertificate(written)!);
        for (const { name, prices = [] } of outcome.tiers) {
          prices.forEach((told, part) => {
            const again = recalled.get(name)?.[part] ?? null;
            if (told === null) expect(again).toBeNull();
            else expect(inOrder(again!)).toEqual(inOrder(told));
            seen.tiers += told === null ? 0 : 1;
            seen.rows += told?.rows.length ?? 0;
            seen.held += told?.held.length ?? 0;
          });
        }
      }),
      { seed: 5, numRuns: 25 },
    );
    expect(seen.tiers).toBeGreaterThan(15);
    expect(seen.rows).toBeGreaterThan(15);
    expect(seen.held).toBeGreaterThan(5);
  });
});
