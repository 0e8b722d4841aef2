import type { RuleInstance } from '../../src/domain/rules.ts';
import type { Formulation } from '../../src/formulate/formulate.ts';

/** Two placements of two rotations at two sites. */
export const stroke = { id: 'P1', rotation: 'stroke', site: 'S1' } as const;
export const msk = { id: 'P2', rotation: 'msk', site: 'S2' } as const;

/** What a row's tag means. */
export function ruleAt({ instances }: Formulation, row: { readonly tag: number }): RuleInstance {
  return instances[row.tag]!;
}

/** `rotator start option` of each choice of a row. */
export function members(
  { model: { choices } }: Formulation,
  row: { readonly choices: Int32Array },
): readonly string[] {
  return Array.from(row.choices, (at) => `${choices.agent[at]} ${choices.start[at]} ${choices.option[at]}`);
}
