import type { SolvedModel } from '../../solver/model/model-outcome.ts';
import type { PricedRow, TierPrices } from '../../solver/model/tier-prices.ts';
import {
  CERTIFICATE_SCHEMA,
  type Certificate,
  type CertifiedTier,
  type HeldPrice,
  type SharedRow,
  type SlotPrice,
} from '../domain/certificate.ts';
import { compareIds, type PlacementId, type RotatorId, type SiteId } from '../domain/ids.ts';
import { slotTerms } from '../domain/programme.ts';
import type { Formulation } from './formulate.ts';
import { commonDivisor } from './rows/scale-row.ts';

/**
 * The prices behind a run's bounds, in the words of the tables. Rows of the model count in the largest unit that
 * keeps them whole; a certificate counts in hundredths and in rotators, over a finer scale.
 */
export function certifyOutcome(
  formulation: Formulation,
  outcome: Pick<SolvedModel, 'parts' | 'tiers'>,
): Certificate {
  const { rotators } = formulation.programme;
  return {
    schema: CERTIFICATE_SCHEMA,
    parts: outcome.parts.map((agents, part) => ({
      rotators: Array.from(agents, (agent) => rotators[agent]!.id),
      tiers: outcome.tiers.flatMap(({ name, prices }) => {
        const tierPrices = prices?.[part] ?? null;
        return tierPrices === null ? [] : [certifyTier(formulation, name, tierPrices)];
      }),
    })),
  };
}

/** Prices are stated exactly up to this refinement of their scale, and rounded beyond it. */
const FINEST = 10_000;

/** How much finer a certificate's scale is than the solver's, where a unit of the priced rows stands for so much. */
export function refinementOf(units: readonly number[]): number {
  const exact = units.reduce((scale, unit) => (scale / commonDivisor(scale, unit)) * unit, 1);
  return Math.min(exact, FINEST);
}

function certifyTier(formulation: Formulation, tier: string, prices: TierPrices): CertifiedTier {
  const rows = prices.rows.map((row) => ({ row, unit: unitOf(formulation, row) }));
  const most = [
    ...rows.map(({ row, unit }) => row.price / unit),
    ...prices.held.map(({ price }) => price),
  ].reduce((greatest, price) => Math.max(greatest, Math.abs(price)), 1);
  // Beyond 2⁵³ a price would be no integer any more, and the certificate none.
  const finest = Math.max(1, Math.floor(Number.MAX_SAFE_INTEGER / most));
  const finer = Math.min(refinementOf(rows.map(({ unit }) => unit)), finest);
  const slots = rows.map(({ row, unit }) => ({
    ...restateRow(formulation, row),
    price: Math.round((row.price * finer) / unit),
  }));
  const held = prices.held.map(
    ({ tier: index, above, price }): HeldPrice => ({
      tier: index === null ? loadTierOf(formulation) : formulation.model.tiers[index]!.name,
      above,
      price: price * finer,
    }),
  );
  return {
    tier,
    scale: prices.scale * finer,
    above: prices.above,
    slots: slots.filter(({ price }) => price !== 0).sort(compareRows),
    held,
  };
}

/** Counts of heavy loads are held for leximin, or as the second value of worst-off. */
function loadTierOf({ model }: Formulation): string {
  return model.tiers.some(({ kind }) => kind === 'leximin') ? 'leximin' : 'worst-off-count';
}

/** How many hundredths (of capacities and minimum staffing), or rotators, one unit of a model's row stands for. */
export function unitOf(
  { programme, model, instances }: Formulation,
  { tag, choices, weights }: Omit<PricedRow, 'price'>,
): number {
  const { rule, placement, cycle } = instances[tag]!;
  if (rule !== 'capacity' && rule !== 'minimum-staffing') return 1;
  const place = programme.placements.find(({ id }) => id === placement);
  const terms = place === undefined || cycle === null ? null : slotTerms(place, cycle);
  const [choice] = choices;
  const [weight] = weights;
  if (terms === null || choice === undefined || weight === undefined) return 1;
  const share = terms.unit === 'heads' ? 100 : programme.rotators[model.choices.agent[choice]!]!.wte;
  return share / weight;
}

/** What the tables call a row that several rotators share. */
export function restateRow(
  formulation: Formulation,
  { tag, choices }: Pick<PricedRow, 'tag' | 'choices'>,
): SharedRow {
  const { programme, model, instances } = formulation;
  const { rule, placement, cycle, rotator, facts } = instances[tag]!;
  const at = cycle ?? 0;
  const placementOf = (choice: number) => programme.placements[model.choices.option[choice]!]!;
  switch (rule) {
    case 'capacity':
    case 'minimum-staffing':
    case 'supervision':
    case 'preceptor':
      return { rule, placement: placement as PlacementId, cycle: at };
    case 'named-supervision': {
      const classes = new Map<string, { profession: string; kinds: readonly string[] }>();
      for (const choice of choices) {
        const { profession } = programme.rotators[model.choices.agent[choice]!]!;
        const rotation = programme.rotations.find(({ id }) => id === placementOf(choice).rotation);
        const kinds = [...(rotation?.supervisorKinds ?? [])].sort(compareIds);
        classes.set(JSON.stringify([profession, kinds]), { profession, kinds });
      }
      const sorted = [...classes].sort(([a], [b]) => compareIds(a, b)).map(([, group]) => group);
      return { rule, site: facts.site as SiteId, cycle: at, classes: sorted };
    }
    case 'pair': {
      const scope = facts.scope as 'slot' | 'site' | 'rotation';
      const { id, site, rotation } = placementOf(choices[0]!);
      return {
        rule,
        rotator: rotator as RotatorId,
        other: facts.other as RotatorId,
        kind: facts.kind as 'together' | 'apart',
        scope,
        place: scope === 'slot' ? id : scope === 'site' ? site : rotation,
        cycle: at,
      };
    }
    default:
      throw new RangeError(`rule ${rule} makes no row of several rotators`);
  }
}

function compareRows(a: SlotPrice, b: SlotPrice): number {
  return compareIds(JSON.stringify(a), JSON.stringify(b));
}
