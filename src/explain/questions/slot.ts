import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import { slotTerms } from '../../domain/programme.ts';
import type { RuleId } from '../../domain/rules.ts';
import { applyChanges } from '../conflicts/change.ts';
import { position } from '../reasons/positions.ts';
import type { Reason } from '../reasons/reason.ts';
import { type ExplainOptions, type SolvedProgramme, settleWishes } from '../reasons/settle-wishes.ts';
import type { Whereabouts } from '../reasons/whereabouts.ts';
import { dissatisfactionAt } from '../reasons/wish.ts';
import { compareOptimum, type OptimumChange } from './optimum-change.ts';
import { measureRoom, type RoomLimit } from './slot-room.ts';
import { listStays, wishFor } from './why-not.ts';

/** Who is in a slot, who could have come, and what one more place in it would be worth. */
export interface SlotAnswer {
  readonly placement: PlacementId;
  readonly cycle: number;
  /** Hundredths of `unit`. */
  readonly filled: number;
  readonly minimum: number;
  readonly capacity: number;
  readonly unit: 'heads' | 'wte';
  readonly present: readonly RotatorId[];
  /** What capacity leaves, hundredths of `unit`, as far as somebody could take it up. */
  readonly free: number;
  /** What else than capacity keeps people out of what it leaves. */
  readonly limits: readonly RoomLimit[];
  /** Rotators who would rather be here than where they are, most eager first, and why they are not. */
  readonly wanted: readonly {
    readonly rotator: RotatorId;
    readonly given: PlacementId | null;
    readonly reason: Reason;
  }[];
  /** Rotators who could come by the rules but would not rather. */
  readonly indifferent: number;
  /** Rotators whom each rule keeps out; one rotator may be kept out by several. */
  readonly closed: readonly { readonly rule: RuleId; readonly rotators: number }[];
  /** What one more place would change; `null` when capacity leaves room, or for a slot that is not offered. */
  readonly scarcity: OptimumChange | null;
}

/** Explains a slot of the horizon. Throws `RangeError` on an unknown placement. */
export async function explainSlot(
  solved: SolvedProgramme,
  slot: { readonly placement: PlacementId; readonly cycle: number },
  options: ExplainOptions,
): Promise<SlotAnswer> {
  const { formulation } = solved;
  const { programme } = formulation;
  const placement = position(programme.placements, slot.placement);
  const terms = slotTerms(programme.placements[placement]!, slot.cycle);
  const unit = terms?.unit ?? 'heads';
  const stays = programme.rotators.flatMap((_, rotator) =>
    listStays(formulation, solved.chosen, rotator).filter(({ cycle }) => cycle === slot.cycle),
  );
  const present = stays.filter((stay) => stay.placement === placement);
  const eager = (stay: Whereabouts): number =>
    dissatisfactionAt(formulation, stay) -
    (formulation.dissatisfaction.of(stay.rotator, placement, slot.cycle) ?? Infinity);
  const others = stays.filter((stay) => stay.placement !== placement);
  const wanting = others.filter((stay) => eager(stay) > 0).sort((a, b) => eager(b) - eager(a));
  const asked = wanting.map((stay) => wishFor(formulation, stay, placement));
  const reasons = await settleWishes(solved, asked, options);
  const open = others.filter(
    ({ rotator, cycle }) => formulation.eligibility.reasons(rotator, placement, cycle).length === 0,
  );
  const filled = present.reduce(
    (sum, { rotator }) => sum + (unit === 'heads' ? 100 : programme.rotators[rotator]!.wte),
    0,
  );
  const vacant = Math.max(0, (terms?.capacity ?? 0) - filled);
  // In WTE any share that is left may do for somebody.
  const places = unit === 'heads' ? Math.floor(vacant / 100) : Math.ceil(vacant / 100);
  const room = measureRoom(formulation, solved.chosen, { placement, cycle: slot.cycle, places });
  const isFull = terms !== null && filled + 100 > terms.capacity && terms.capacity > 0;
  const widened = applyChanges({ programme, without: [] }, [
    { kind: 'place', limit: 'capacity', ...slot, times: 1 },
  ]);
  return {
    ...slot,
    filled,
    minimum: terms?.minimum ?? 0,
    capacity: terms?.capacity ?? 0,
    unit,
    present: present.map(({ rotator }) => programme.rotators[rotator]!.id),
    free: Math.min(vacant, 100 * room.more),
    limits: room.limits,
    wanted: wanting.map(({ rotator, placement: given }, k) => ({
      rotator: programme.rotators[rotator]!.id,
      given: given === null ? null : programme.placements[given]!.id,
      reason: reasons[k]!,
    })),
    indifferent: open.length - wanting.length,
    closed: countClosed(solved, { placement, cycle: slot.cycle }),
    scarcity: isFull ? await compareOptimum(solved, widened, options) : null,
  };
}

/** How many rotators each rule keeps out of a slot, most first. */
function countClosed(
  { formulation }: SolvedProgramme,
  { placement, cycle }: { readonly placement: number; readonly cycle: number },
): SlotAnswer['closed'] {
  const counts = new Map<RuleId, number>();
  formulation.programme.rotators.forEach((_, rotator) => {
    const reasons = formulation.eligibility.reasons(rotator, placement, cycle);
    for (const rule of new Set(reasons.map((instance) => instance.rule))) {
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  });
  return [...counts]
    .map(([rule, rotators]) => ({ rule, rotators }))
    .sort((a, b) => b.rotators - a.rotators || (a.rule < b.rule ? -1 : 1));
}
