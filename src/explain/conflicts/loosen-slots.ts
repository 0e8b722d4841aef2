import type { TierCap } from '../../../solver/counterfactuals/problem-ladder.ts';
import type { PathwayModel, SlotRow } from '../../../solver/model/pathway-model.ts';
import { slotTerms } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { firstLottery } from '../reasons/counterfactual-reason.ts';
import type { SlotPlace } from './change.ts';

/** A model in which places may be added to slots, at a price. */
interface LoosenedModel {
  /** The tiers before the lottery, and a last one that counts what added places cost. */
  readonly model: PathwayModel;
  /** Number of that last tier. */
  readonly costTier: number;
  /** What that tier may come to; `null`: anything. */
  readonly cap: TierCap | null;
  /** One place more in the slot asked for, by each of its limits. */
  readonly own: readonly SlotPlace[];
  /** The places that choices take beyond the limits of the tables. */
  readPlaces(chosen: Int32Array): readonly SlotPlace[];
}

/** Weight of a place where any number may be added: among equally many, those of the slot asked for come first. */
const SCALE = 100;
/** The same for a few: the smaller the figures, the sooner a bound is closed. */
const SMALL_SCALE = 4;

/**
 * Lets every limit of a slot that a coordinator could raise be exceeded, all together by no more than `places` places: one place fewer is known not to do.
 * A single place weighs the same everywhere, so that any allocation found is the best.
 */
export function loosenSlots(
  formulation: Formulation,
  asked: { readonly placement: number; readonly cycle: number },
  places: number,
): LoosenedModel {
  const { model, programme, instances } = formulation;
  const costTier = firstLottery(formulation);
  const askedId = programme.placements[asked.placement]!.id;
  const loosened = new Map<SlotRow, SlotPlace & { readonly size: number }>();
  const isOwn = (place: SlotPlace): boolean => place.placement === askedId && place.cycle === asked.cycle;
  const scale = Number.isFinite(places) ? SMALL_SCALE : SCALE;
  const slotRows = model.slotRows.map((row): SlotRow => {
    const place = row.soft === null && row.atMost !== null ? placeOf(instances[row.tag]!) : null;
    if (place === null) return row;
    const size = placeSize(formulation, row, place);
    const weight = places === 1 ? 1 : scale + (isOwn(place) ? 0 : 1);
    loosened.set(row, { ...place, size });
    return { ...row, soft: { tier: costTier, weight, size } };
  });
  return {
    costTier,
    cap: Number.isFinite(places) ? { tier: costTier, ...costsOf(places, scale) } : null,
    own: [...loosened.values()].filter(isOwn).map(({ size: _, ...place }) => place),
    model: {
      ...model,
      slotRows,
      tiers: [
        ...model.tiers.slice(0, costTier),
        {
          kind: 'sum',
          name: 'changes',
          costs: new Int32Array(model.choices.count),
          slack: { kind: 'absolute', amount: 0 },
        },
      ],
    },
    readPlaces(chosen) {
      const taken = new Set(chosen);
      return [...loosened].flatMap(([row, { size, ...place }]) => {
        const load = row.choices.reduce(
          (sum, choice, i) => sum + (taken.has(choice) ? row.weights[i]! : 0),
          0,
        );
        const excess = load - row.atMost!;
        return excess > 0 ? [{ ...place, times: Math.ceil(excess / size) }] : [];
      });
    },
  };
}

/** What so many places may weigh together. */
function costsOf(places: number, scale: number): { readonly least: number; readonly most: number } {
  return places === 1 ? { least: 1, most: 1 } : { least: places * scale, most: places * (scale + 1) };
}

/** The place more that would ease a limit of a slot; `null` when it is no such limit. */
export function placeOf({ rule, placement, cycle }: RuleInstance): SlotPlace | null {
  const limited = rule === 'capacity' || rule === 'supervision' || rule === 'preceptor';
  if (!limited || placement === null || cycle === null) return null;
  return { kind: 'place', limit: rule, placement, cycle, times: 1 };
}

/** What a place more adds to the limit of its row, in the row's own units; at least 1, and never too much. */
export function placeSize({ programme, model }: Formulation, row: SlotRow, place: SlotPlace): number {
  const placement = programme.placements.find(({ id }) => id === place.placement)!;
  const terms = slotTerms(placement, place.cycle);
  if (place.limit === 'supervision') return terms?.rotatorsPerSupervisor ?? 1;
  if (place.limit === 'preceptor' || terms?.unit !== 'wte') return 1;
  const unit = programme.rotators[model.choices.agent[row.choices[0]!]!]!.wte / row.weights[0]!;
  return Math.max(1, Math.floor(100 / unit));
}
