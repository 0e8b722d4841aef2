import type { Omission } from '../facts/rule-instance.ts';
import type { Compilation } from './compile-programme.ts';
import { findClash } from './find-clash.ts';
import type { Obstacle } from './obstacle.ts';
import { findOwnPathway, splitOwnGuarantees } from './own-pathway.ts';
import { checkSupply } from './supply-check.ts';

/** So many rotators without a pathway get an explanation; a mistake that stops everybody needs no more. */
const MOST_EXPLAINED = 20;

/** Proofs of infeasibility that need no solve. */
export function findObstacles(compilation: Compilation, omissions: readonly Omission[]): readonly Obstacle[] {
  return [...checkPathways(compilation, omissions), ...checkSupply(compilation.sheet, omissions)];
}

/** Each rotator alone, as if all slots were empty. */
function checkPathways({ sheet, model }: Compilation, omissions: readonly Omission[]): readonly Obstacle[] {
  const { programme } = sheet.index;
  const own = splitOwnGuarantees(model);
  const stuck = programme.rotators.flatMap((_, agent) =>
    findOwnPathway(own(agent), agent) === 'none' ? [agent] : [],
  );
  return stuck.map((agent, order) => ({
    kind: 'no-pathway',
    rotator: programme.rotators[agent]!.id,
    instances: order < MOST_EXPLAINED ? findClash(programme, agent, omissions) : [],
  }));
}
