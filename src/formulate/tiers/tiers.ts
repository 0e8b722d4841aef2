import type { Tier } from '../../../solver/model/pathway-model.ts';
import { NO_SLACK, type Objective } from '../../domain/objective.ts';
import type { PresenceTable } from '../facts/presence.ts';
import type { SoftTiers } from '../rows/row-builder.ts';
import { rankProfileTiers } from './rank-profile.ts';
import {
  type CostSheet,
  dissatisfactionCosts,
  lotteryCosts,
  stabilityCosts,
  tieBreakCosts,
  travelCosts,
  unplacedCosts,
} from './tier-costs.ts';

/** The tiers that the programme's objectives ask for, in order; one objective may become several tiers. */
export function buildTiers(sheet: CostSheet, presence: PresenceTable): readonly Tier[] {
  const parts: SharedParts = {
    own: once(() => dissatisfactionCosts(sheet)),
    zero: once(() => new Int32Array(sheet.choices.count)),
    loads: once(() => carriedLoads(sheet, presence)),
  };
  return sheet.index.programme.objectives.flatMap((objective) => tiersOf(sheet, parts, objective));
}

/** Arrays that several tiers share, made when first asked for. */
interface SharedParts {
  readonly own: () => Int32Array;
  readonly zero: () => Int32Array;
  readonly loads: () => { readonly offsets: Int32Array; readonly counted: Uint8Array };
}

function tiersOf(sheet: CostSheet, { own, zero, loads }: SharedParts, objective: Objective): readonly Tier[] {
  const { tier: name, slack } = objective;
  const sum = (costs: Int32Array): Tier => ({ kind: 'sum', name, costs, slack });
  switch (name) {
    case 'staffing':
    case 'competency':
    case 'disruption':
    case 'notice':
      return [sum(zero())];
    case 'placed':
      return [sum(unplacedCosts(sheet))];
    case 'preference':
      return [sum(own())];
    case 'travel':
      return [sum(travelCosts(sheet))];
    case 'stability':
      return [sum(stabilityCosts(sheet))];
    case 'worst-off':
      return [{ kind: 'bottleneck', name, costs: own(), slack, ...loads() }];
    case 'leximin':
      return [{ kind: 'leximin', name, costs: own(), slack, ...loads() }];
    case 'blend':
      return [
        {
          kind: 'blend',
          name,
          costs: own(),
          slack,
          totalWeight: 100,
          worstWeight: objective.weight,
          ...loads(),
        },
      ];
    case 'lottery':
      return [
        sum(lotteryCosts(sheet)),
        {
          kind: 'sum',
          name: 'lottery-tie',
          costs: tieBreakCosts(sheet),
          slack: NO_SLACK,
          amongEquals: sheet.index.horizon,
        },
      ];
    case 'rank-profile':
      return rankProfileTiers(sheet, objective);
  }
}

/** Where soft rules pay. */
export function findSoftTiers(tiers: readonly Tier[]): SoftTiers {
  const at = (name: string): number | null => {
    const found = tiers.findIndex((tier) => tier.name === name);
    return found < 0 ? null : found;
  };
  return {
    staffing: at('staffing'),
    competency: at('competency'),
    stability: at('stability'),
    disruption: at('disruption'),
    notice: at('notice'),
  };
}

/** What rotators bring from former cycles, and who counts: those with a workable cycle in the horizon. */
function carriedLoads(
  { index }: CostSheet,
  presence: PresenceTable,
): { readonly offsets: Int32Array; readonly counted: Uint8Array } {
  const { rotators, ledger, settings } = index.programme;
  const balances = new Map(ledger.map((entry) => [entry.rotator, entry.balance]));
  return {
    offsets: Int32Array.from(rotators, ({ id }) => Math.min(balances.get(id) ?? 0, settings.ledgerCap)),
    counted: Uint8Array.from(rotators, (_, at) => (presence.everWorkable(at) ? 1 : 0)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
