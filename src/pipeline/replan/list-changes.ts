import type { Day } from '../../domain/calendar.ts';
import type { Programme } from '../../domain/programme.ts';
import { nameThings } from '../../explain/phrases/naming.ts';
import { phraseRule } from '../../explain/phrases/phrase-rule.ts';
import type { Move, Replanning } from '../../report/replan/replan-tables.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { compareCells, type HeldCell, keyOf, spreadCells } from '../in-force/held-cells.ts';
import type { InForce } from './hold-cells.ts';

/** A replanned programme: its objectives put people behind the services. */
export interface Replanned {
  readonly programme: Programme;
  readonly verdict: Verdict;
  readonly inForce: InForce;
  readonly today: Day;
}

type Cells = Move['cells'];

/** Why a place cannot stay, whatever anybody wants; `null` when it could. */
export function explainLoss(
  { programme, inForce }: Replanned,
  at: Pick<HeldCell, 'rotator' | 'cycle'>,
): string | null {
  const isIt = (cell: HeldCell): boolean => keyOf(cell) === keyOf(at);
  if (inForce.left.some(isIt)) return `${at.rotator} is not in rotators.csv any more.`;
  const removed = inForce.removed.find(isIt);
  if (removed !== undefined) return `${removed.placement} is not in placements.csv any more.`;
  const lost = inForce.lost.find(isIt);
  if (lost === undefined) return null;
  const phrasing = { names: nameThings(programme), voice: 'coordinator' as const };
  return lost.because.map((instance) => phraseRule(instance, phrasing)).join(' ');
}

/**
 * What changes without anybody being moved: places given up by those who cannot be there any more, and places of those who had
 * none in that cycle.
 */
export function listOthers(replanned: Replanned): Pick<Replanning, 'vacated' | 'placed'> {
  const { inForce, verdict } = replanned;
  const before = [...inForce.cells, ...inForce.removed, ...inForce.left];
  const had = new Set(before.map(keyOf));
  const canWork = readWorkable(verdict);
  return {
    vacated: before
      .filter((cell) => !canWork(cell))
      .map(({ rotator, cycle, placement }) => {
        return { rotator, cycle, from: placement, reason: explainLoss(replanned, { rotator, cycle }) ?? '' };
      }),
    placed: spreadCells(verdict)
      .filter((cell) => !had.has(keyOf(cell)))
      .map(({ rotator, cycle, placement }) => ({ rotator, cycle, to: placement })),
  };
}

/** Reads whether a rotator can be placed in a cycle at all. */
function readWorkable({ rotators }: Verdict): (at: Pick<HeldCell, 'rotator' | 'cycle'>) => boolean {
  const workable = new Map(rotators.map((own) => [own.rotator, new Set(own.workable)]));
  return ({ rotator, cycle }) => workable.get(rotator)?.has(cycle) === true;
}

/** Everybody's changed cells, in order of rotator and cycle. */
export function listChanges({ inForce, verdict }: Replanned): ReadonlyMap<Move['rotator'], Cells> {
  const here = new Map(spreadCells(verdict).map((cell) => [keyOf(cell), cell.placement]));
  const canWork = readWorkable(verdict);
  const changes = new Map<Move['rotator'], Cells>();
  const held = [...inForce.cells, ...inForce.removed].sort(compareCells);
  for (const { rotator, cycle, placement } of held) {
    const to = here.get(keyOf({ rotator, cycle })) ?? null;
    if (to === placement || !canWork({ rotator, cycle })) continue;
    changes.set(rotator, [...(changes.get(rotator) ?? []), { cycle, from: placement, to }]);
  }
  return changes;
}
