import { type Component, separateModel } from '../../solver/model/components.ts';
import type { PricedRow, TierPrices } from '../../solver/model/tier-prices.ts';
import type { Certificate, CertifiedPart, CertifiedTier } from '../domain/certificate.ts';
import { refinementOf, restateRow, unitOf } from './certify.ts';
import type { Formulation } from './formulate.ts';

/** By the tier's published name: its prices in each component of the model, `null` where there are none. */
type RecalledPrices = ReadonlyMap<string, readonly (TierPrices | null)[]>;

/**
 * The prices of a certificate, in the words of the model again: what the solve that made them left behind. A row that the
 * model does not have, or has otherwise, is left without a price: any prices give a valid bound.
 */
export function recallCertificate(formulation: Formulation, certificate: Certificate): RecalledPrices {
  const components = separateModel(formulation.model);
  const recalled = new Map<string, (TierPrices | null)[]>();
  components.forEach((component, number) => {
    const part = findPart(formulation, certificate, component);
    const rowsOf = part === null ? new Map() : indexRows(formulation, component);
    for (const tier of part?.tiers ?? []) {
      const own = recalled.get(tier.tier) ?? components.map(() => null);
      own[number] = recallTier(formulation, tier, rowsOf);
      recalled.set(tier.tier, own);
    }
  });
  return recalled;
}

function findPart(
  { programme }: Formulation,
  { parts }: Certificate,
  { agents }: Component,
): CertifiedPart | null {
  const own = Array.from(agents, (agent) => programme.rotators[agent]!.id).join();
  return parts.find(({ rotators }) => rotators.join() === own) ?? null;
}

type Row = Omit<PricedRow, 'price'>;

/** Rows of the component by what the tables call them, with the choice numbers of the whole model. */
function indexRows(formulation: Formulation, { model, choices }: Component): ReadonlyMap<string, Row> {
  return new Map(
    model.slotRows.map(({ tag, choices: own, weights }) => {
      const row = { tag, weights, choices: own.map((choice) => choices[choice]!) };
      return [JSON.stringify(restateRow(formulation, row)), row];
    }),
  );
}

function recallTier(
  formulation: Formulation,
  { scale, above, slots, held }: CertifiedTier,
  rowsOf: ReadonlyMap<string, Row>,
): TierPrices {
  const priced = slots.flatMap(({ price, ...words }) => {
    const row = rowsOf.get(JSON.stringify(words));
    return row === undefined ? [] : [{ row, unit: unitOf(formulation, row), price }];
  });
  const finer = refinementOf(priced.map(({ unit }) => unit));
  return {
    scale: Math.round(scale / finer),
    above,
    rows: priced.map(({ row, unit, price }) => ({ ...row, price: Math.round((price * unit) / finer) })),
    held: held.map((hold) => ({
      tier: tierNumber(formulation, hold.tier, hold.above),
      above: hold.above,
      price: Math.round(hold.price / finer),
    })),
  };
}

/** Counts of heavy loads belong to no tier's total. */
function tierNumber({ model }: Formulation, name: string, above: number | null): number | null {
  return above === null ? model.tiers.findIndex((tier) => tier.name === name) : null;
}
