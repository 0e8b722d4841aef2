import type { SlotRow } from '../../../solver/model/pathway-model.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Formulation } from '../../formulate/formulate.ts';

/**
 * Two who should be together and are at different places break the rows of both places. Charged is who is at a place
 * without the other, and, where the one idles, that the other does not.
 */
export function chargePairsOnce({ instances }: Formulation, rows: readonly SlotRow[]): readonly SlotRow[] {
  const isTogether = ({ tag }: SlotRow): boolean =>
    instances[tag]!.rule === 'pair' && instances[tag]!.facts.kind === 'together';
  const pairs = groupBy(rows.filter(isTogether), ({ tag }) => tag);
  const idling = [...pairs.values()].map((own): SlotRow => {
    const members = own
      .flatMap(({ choices, weights }) => Array.from(choices, (choice, i) => [choice, weights[i]!] as const))
      .sort(([a], [b]) => a - b);
    return {
      ...own[0]!,
      choices: Int32Array.from(members, ([choice]) => choice),
      weights: Int32Array.from(members, ([, weight]) => weight),
      atMost: null,
    };
  });
  return [...rows.map((row) => (isTogether(row) ? { ...row, atLeast: null } : row)), ...idling];
}
