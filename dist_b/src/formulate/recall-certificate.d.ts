import type { TierPrices } from '../../solver/pathways/tier-prices.ts';
import type { Certificate } from '../domain/certificate.ts';
import type { Formulation } from './formulate.ts';
/** By the tier's published name: its prices in each component of the model, `null` where there are none. */
export type RecalledPrices = ReadonlyMap<string, readonly (TierPrices | null)[]>;
/**
 * The prices of a certificate, in the words of the model again: what the solve that made them left behind. A row that the
 * model does not have, or has otherwise, is left without a price: any prices give a valid bound.
 */
export declare function recallCertificate(formulation: Formulation, certificate: Certificate): RecalledPrices;
