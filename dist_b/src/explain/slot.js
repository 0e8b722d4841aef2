import { slotTerms } from '../domain/programme.js';
import { applyChanges } from './change.js';
import { compareOptimum } from './optimum-change.js';
import { position } from './positions.js';
import { settleWishes } from './settle-wishes.js';
import { listStays, wishFor } from './why-not.js';
import { dissatisfactionAt } from './wish.js';
/** Explains a slot of the horizon. Throws `RangeError` on an unknown placement. */
export async function explainSlot(solved, slot, options) {
    const { formulation } = solved;
    const { programme } = formulation;
    const placement = position(programme.placements, slot.placement);
    const terms = slotTerms(programme.placements[placement], slot.cycle);
    const unit = terms?.unit ?? 'heads';
    const stays = programme.rotators.flatMap((_, rotator) => listStays(formulation, solved.chosen, rotator).filter(({ cycle }) => cycle === slot.cycle));
    const present = stays.filter((stay) => stay.placement === placement);
    const eager = (stay) => dissatisfactionAt(formulation, stay) -
        (formulation.dissatisfaction.of(stay.rotator, placement, slot.cycle) ?? Infinity);
    const others = stays.filter((stay) => stay.placement !== placement);
    const wanting = others.filter((stay) => eager(stay) > 0).sort((a, b) => eager(b) - eager(a));
    const asked = wanting.map((stay) => wishFor(formulation, stay, placement));
    const reasons = await settleWishes(solved, asked, options);
    const open = others.filter(({ rotator, cycle }) => formulation.eligibility.reasons(rotator, placement, cycle).length === 0);
    const filled = present.reduce((sum, { rotator }) => sum + (unit === 'heads' ? 100 : programme.rotators[rotator].wte), 0);
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
        present: present.map(({ rotator }) => programme.rotators[rotator].id),
        wanted: wanting.map(({ rotator, placement: given }, k) => ({
            rotator: programme.rotators[rotator].id,
            given: given === null ? null : programme.placements[given].id,
            reason: reasons[k],
        })),
        indifferent: open.length - wanting.length,
        closed: countClosed(solved, { placement, cycle: slot.cycle }),
        scarcity: isFull ? await compareOptimum(solved, widened, options) : null,
    };
}
/** How many rotators each rule keeps out of a slot, most first. */
function countClosed({ formulation }, { placement, cycle }) {
    const counts = new Map();
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
