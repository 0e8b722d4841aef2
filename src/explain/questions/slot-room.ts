import type { SlotRow } from '../../../solver/model/pathway-model.ts';
import { slotTerms } from '../../domain/programme.ts';
import type { RuleId, RuleInstance } from '../../domain/rules.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { choicesAt } from '../reasons/wish.ts';

/** Whom a slot could take in beside those who are there. */
interface SlotRoom {
  /** Most rotators who could come together, up to the places that were asked for. */
  readonly more: number;
  /** What lets no more of them in; none where there are no more of them, or no more places. */
  readonly limits: readonly RoomLimit[];
}

/** A limit that is reached once those come who could. */
export interface RoomLimit {
  readonly instance: RuleInstance;
  /** Heads; of a capacity, its own unit. */
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
 * them. Where only supervisors limit it no other order lets more in (what can be matched is a matroid). Whoever has to stay for
 * several cycles needs room in all of them.
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
    return soft === null && (LIMITS.has(rule) || (rule === 'capacity' && when !== cycle));
  });
  const taken = new Set(chosen);
  const { agent, option } = model.choices;
  const isTaken = (choice: number): boolean => taken.has(choice);
  const occupants = programme.rotators
    .map((_, rotator) => choicesAt(formulation, { rotator, placement, cycle }))
    .filter((choices) => choices.length > 0);
  const comers = occupants
    .filter((choices) => !choices.some(isTaken))
    .map((choices) => Array.from(choices, (choice) => findBinding(rows, choice)))
    .sort((a, b) => a[0]!.length - b[0]!.length);
  const load = new Map(rows.map((row) => [row, sumWeights(row, isTaken)]));
  const reached = new Set<SlotRow>();
  let more = 0;
  for (const stays of comers) {
    if (more >= places) return { more, limits: [] };
    const full = stays.map((bound) =>
      bound.filter(({ row, weight }) => load.get(row)! + weight > row.atMost!),
    );
    const open = stays[full.findIndex((rows) => rows.length === 0)];
    for (const { row, weight } of open ?? []) load.set(row, load.get(row)! + weight);
    if (open !== undefined) more += 1;
    else for (const each of full) reached.add(widest(each.map(({ row }) => row)));
  }
  const professionsOf = (choices: Iterable<number>): readonly string[] =>
    [...new Set(Array.from(choices, (choice) => programme.rotators[agent[choice]!]!.profession))].sort();
  const placesOf = ({ rule, cycle: when }: RuleInstance): number | null =>
    rule === 'capacity' ? slotTerms(programme.placements[placement]!, when!)!.capacity / 100 : null;
  const all = professionsOf(occupants.map((choices) => choices[0]!));
  return {
    more,
    limits: [...reached].map(({ tag, choices, atMost }) => {
      const here = choices.filter((choice) => option[choice] === placement);
      const professions = professionsOf(here);
      return {
        instance: instances[tag]!,
        places: placesOf(instances[tag]!) ?? atMost!,
        elsewhere: choices.filter(isTaken).length - here.filter(isTaken).length,
        professions: professions.length === all.length ? [] : professions,
      };
    }),
  };
}

interface Binding {
  readonly row: SlotRow;
  readonly weight: number;
}

/** The rows that count a choice. */
function findBinding(rows: readonly SlotRow[], choice: number): readonly Binding[] {
  return rows.flatMap((row) => {
    const at = row.choices.indexOf(choice);
    return at < 0 ? [] : [{ row, weight: row.weights[at]! }];
  });
}

function sumWeights({ choices, weights }: SlotRow, counts: (choice: number) => boolean): number {
  return choices.reduce((sum, choice, at) => sum + (counts(choice) ? weights[at]! : 0), 0);
}

/** The limit that keeps most people out tells most. */
function widest(rows: readonly SlotRow[]): SlotRow {
  return rows.reduce((a, b) => (b.choices.length > a.choices.length ? b : a));
}
