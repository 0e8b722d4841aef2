import { describe, expect, it } from 'vitest';
import { formulate } from '../../../src/formulate/formulate.ts';
import { encodeAllocation } from '../../../src/formulate/interpret.ts';
import { agreesWithVerdict, publishTiers, restoreTiers } from '../../../src/pipeline/record/tier-facts.ts';
import type { Verdict } from '../../../src/verify/facts/verdict.ts';
import { SMALL_ALLOCATION, SMALL_PROGRAMME, SMALL_VERDICT } from '../../report/small-run.ts';

const { model } = formulate(SMALL_PROGRAMME);
const chosen = encodeAllocation(formulate(SMALL_PROGRAMME), SMALL_ALLOCATION);
const proofs = SMALL_VERDICT.tiers.map(({ name, value }) => ({
  name,
  value,
  bound: value,
  gap: 0,
  proved: true,
}));

describe('publishTiers', () => {
  it('publishes what program and tables agree on, staffing in whole places', () => {
    const tiers = publishTiers(SMALL_VERDICT, { model, chosen, tiers: proofs });
    expect(tiers?.map(({ name }) => name)).toEqual(SMALL_VERDICT.tiers.map(({ name }) => name));
    expect(tiers?.[0]).toEqual({ name: 'staffing', value: 1, bound: 1, gap: 0, proved: true });
    expect(tiers?.find(({ name }) => name === 'worst-off')?.value).toBe(2500);
    expect(agreesWithVerdict(tiers ?? [], SMALL_VERDICT)).toBe(true);
  });

  it('publishes nothing when they differ in any tier', () => {
    for (const [index, tier] of SMALL_VERDICT.tiers.entries()) {
      const verdict: Verdict = {
        ...SMALL_VERDICT,
        tiers: SMALL_VERDICT.tiers.with(index, { ...tier, value: tier.value + 1 }),
      };
      expect(publishTiers(verdict, { model, chosen, tiers: proofs })).toBeNull();
    }
    const fewer: Verdict = { ...SMALL_VERDICT, tiers: SMALL_VERDICT.tiers.slice(1) };
    expect(publishTiers(fewer, { model, chosen, tiers: proofs })).toBeNull();
  });

  it('claims nothing of what is told without being sought', () => {
    const told = proofs.map((proof) =>
      proof.name === 'worst-off-count' ? { ...proof, bound: -Infinity, sought: false as const } : proof,
    );
    const tiers = publishTiers(SMALL_VERDICT, { model, chosen, tiers: told })!;
    const count = { name: 'worst-off-count', bound: null, gap: null, proved: true, sought: false };
    expect(tiers).toContainEqual(expect.objectContaining(count));
    expect(restoreTiers(tiers).filter(({ sought }) => sought === false)).toHaveLength(1);
  });

  it('claims no bound and no proof that the engine did not give', () => {
    const open = proofs.map((proof) => ({ ...proof, bound: -Infinity, gap: Infinity, proved: false }));
    const tiers = publishTiers(SMALL_VERDICT, { model, chosen, tiers: open });
    expect(tiers?.every(({ bound, gap, proved }) => bound === null && gap === null && !proved)).toBe(true);
    expect(publishTiers(SMALL_VERDICT, { model, chosen, tiers: [] })?.every(({ proved }) => !proved)).toBe(
      true,
    );
  });
});

it('restoreTiers gives integers back, whatever a hundredth comes to in binary', () => {
  const published = { name: 'staffing', value: 0.57, bound: 0.29, gap: 0, proved: false };
  expect(restoreTiers([published])).toMatchObject([{ value: 57, bound: 29 }]);
});
