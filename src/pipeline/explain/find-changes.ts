import type { Executor } from '../../../solver/pool/executor.ts';
import type { WishChange } from '../../explain/phrases/phrase-rotator.ts';
import { findWhatItWouldTake, type WishedSlot } from '../../explain/questions/what-would-it-take.ts';
import type { SolvedProgramme } from '../../explain/reasons/settle-wishes.ts';

/** Most settings looked at for one wish. */
const MOST_SETTINGS = 120;

/** Most choices solved over for one wish: counted, so that every machine cuts a search short at the same point. */
const MOST_CHOICES = 20_000;

/** The same for all wishes of a page together; each has an equal share. */
const MOST_PAGE_CHOICES = 60_000;

/** What would have granted each wish of a page. `share`: what one wish may take of the effort; the time until `until` (`performance.now()`) is shared by those still to come. */
export async function findChanges(
  solved: SolvedProgramme,
  wishes: readonly WishedSlot[],
  options: {
    readonly executor: Executor;
    readonly until: number;
    readonly share: number;
    readonly interrupted: () => boolean;
  },
): Promise<readonly WishChange[]> {
  const { executor, until, share, interrupted } = options;
  const found: WishChange[] = [];
  for (const { rotator, placement, cycle } of wishes) {
    const wish = { rotator, placement, cycle };
    const takes = await findWhatItWouldTake(solved, wish, {
      executor,
      timeLimit: Math.max(0, until - performance.now()) / 1000 / (wishes.length - found.length),
      interrupted,
      nodes: MOST_SETTINGS,
      choices: Math.min(MOST_CHOICES, Math.ceil(MOST_PAGE_CHOICES * share)),
    });
    found.push({ ...wish, takes });
  }
  return found;
}
