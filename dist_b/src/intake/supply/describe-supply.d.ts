import type { Programme } from '../../domain/programme.ts';
import type { SupplySummary } from './supply-summary.ts';
export type { PillarSupply, PlaceSupply, SupplySummary } from './supply-summary.ts';
/**
 * Counts demand and supply: per cycle and profession, and per guarantee, pillar and profession. Supply is
 * an upper bound (slots that several professions share count for each), so a shortage is certain and enough is not.
 */
export declare function describeSupply(programme: Programme): SupplySummary;
