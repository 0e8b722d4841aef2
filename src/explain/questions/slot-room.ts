import type { SlotRow } from '../../../solver/pathway-model.ts';
import type { RuleId, RuleInstance } from '../../domain/rules.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { choicesAt } from '../reasons/wish.ts';

/** Whom a slot could take in beside those who are there. */
export interface SlotRoom {
  /** Most rotators who could come together, up to the places that were asked for. */
  readonly more: number;
  /** What lets no more of them in; none where there are no more of them, or no more places. */
  readonly limits: readonly RoomLimit[];
}

/** A limit that is reached once those come who could. */
export interface RoomLimit {
  readonly instance: RuleInstance;
  readonly places: number;
  /** Of these, taken by rotators in other slots of the site. */
  readonly elsewhere: number;
  /** Whom the limit is about where that is not everybody who could be in the slot; else empty. */
  readonly professions: readonly string[];
}

/** Limits on heads beside capacity. A row over pairs has no places. */
const LIMITS: ReadonlySet<RuleId> = new Set(['supervision', 'named-supervision', 'preceptor']);

/**
 * Lets the rotators to whom the slot is open come one by one, those first whom fewest limits count, up to `places` of
 * them. Where only supervisors limit it no other order lets more in (what can be matched is a matroid).
 */
export function measureRoom(
  formulation: Formulation,
  chosen: Int32Array,
  {
    placement,
    cycle,
    places,
  }: { readonly placement: number; readonly cycle: number; readonly places: number },
): SlotRoom {
  const { programme, model, instances } = formulation;
  const rows = model.slotRows.filter(({ tag, soft }) => {
    const { rule, cycle: when } = instances[tag]!;
    return LIMITS.has(rule) && when === cycle && soft === null;
  });
  const taken = new Set(chosen);
  const { agent, option } = model.choices;
  const isTaken = (choice: number): boolean => taken.has(choice);
  const occupants = programme.rotators
    .map((_, rotator) => choicesAt(formulation, { rotator, placement, cycle }))
    .filter((choices) => choices.length > 0);
  const comers = occupants
    .filter((choices) => !choices.some(isTaken))
    .map((choices) => rows.filter((row) => row.choices.includes(choices[0]!)))
    .sort((a, b) => a.length - b.length);
  const load = new Map(rows.map((row) => [row, row.choices.filter(isTaken).length]));
  const reached = new Set<SlotRow>();
  let more = 0;
  for (const bound of comers) {
    if (more >= places) return { more, limits: [] };
    const full = bound.filter((row) => load.get(row)! >= row.atMost!);
    for (const row of full.length === 0 ? bound : []) load.set(row, load.get(row)! + 1);
    if (full.length === 0) more += 1;
    else reached.add(widest(full));
  }
  const professionsOf = (choices: Iterable<number>): readonly string[] =>
    [...new Set(Array.from(choices, (choice) => programme.rotators[agent[choice]!]!.profession))].sort();
  const all = professionsOf(occupants.map((choices) => choices[0]!));
  return {
    more,
    limits: [...reached].map(({ tag, choices, atMost }) => {
      const here = choices.filter((choice) => option[choice] === placement);
      const professions = professionsOf(here);
      return {
        instance: instances[tag]!,
        places: atMost!,
        elsewhere: choices.filter(isTaken).length - here.filter(isTaken).length,
        professions: professions.length === all.length ? [] : professions,
      };
    }),
  };
}

/** The limit that keeps most people out tells most. */
function widest(rows: readonly SlotRow[]): SlotRow {
  return rows.reduce((a, b) => (b.choices.length > a.choices.length ? b : a));
}
