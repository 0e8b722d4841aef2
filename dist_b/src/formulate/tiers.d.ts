import type { Tier } from '../../solver/pathway-model.ts';
import type { PresenceTable } from './presence.ts';
import type { SoftTiers } from './row-builder.ts';
import { type CostSheet } from './tier-costs.ts';
/** The tiers that the programme's objectives ask for, in order; one objective may become several tiers. */
export declare function buildTiers(sheet: CostSheet, presence: PresenceTable): readonly Tier[];
/** Where soft rules pay. */
export declare function findSoftTiers(tiers: readonly Tier[]): SoftTiers;
