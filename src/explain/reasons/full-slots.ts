import type { RuleInstance } from '../../domain/rules.ts';
import type { Formulation } from '../../formulate/formulate.ts';

/** The limits of slots that leave no room for any of these choices beside what is chosen, each once. */
type FullSlots = (choices: Int32Array) => readonly RuleInstance[];

/**
 * Reads how full every slot is. Rows that weigh choices against each other (pairs) are no matter of room, and whoever
 * has a supervisor at the site takes theirs along to another slot there.
 */
export function readFullSlots({ model, instances }: Formulation, chosen: Int32Array): FullSlots {
  const { agent, count } = model.choices;
  const taken = new Uint8Array(count);
  for (const choice of chosen) taken[choice] = 1;
  const rowsOf = new Map<number, { readonly tag: number; readonly full: boolean }[]>();
  for (const { choices, weights, atMost, soft, tag } of model.slotRows) {
    if (atMost === null || soft !== null || weights.some((weight) => weight < 0)) continue;
    const own = new Map<number, number>();
    choices.forEach((choice, i) => {
      if (taken[choice] === 1) own.set(agent[choice]!, (own.get(agent[choice]!) ?? 0) + weights[i]!);
    });
    const load = [...own.values()].reduce((sum, weight) => sum + weight, 0);
    choices.forEach((choice, i) => {
      const others = load - (own.get(agent[choice]!) ?? 0);
      const rows = rowsOf.get(choice) ?? [];
      rows.push({ tag, full: taken[choice] === 0 && others + weights[i]! > atMost });
      rowsOf.set(choice, rows);
    });
  }
  return (choices) => {
    const full = Array.from(choices, (choice) => (rowsOf.get(choice) ?? []).filter((row) => row.full));
    if (full.some((rows) => rows.length === 0)) return [];
    return [...new Set(full.flatMap((rows) => rows.map(({ tag }) => tag)))].map((tag) => instances[tag]!);
  };
}
