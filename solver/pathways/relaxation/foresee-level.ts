import type { CountingMaster } from './counting-master.ts';

/** Where the relaxation sees a level and those below it: what an allocation is looked for with. */
export interface Prospect {
  /** Least load that all but the agents settled can stay within. */
  readonly load: number;
  /** The same for all but some more of them. */
  readonly beyond: number;
}

/** Agents below a level whose loads tell how steep the fall is there. */
export const AGENTS_BEYOND = 10;
/** How exactly that has to be known. */
const ROUGHLY = 8;

/** Foresees the level below the `heavier` heaviest from what is known of it: the loads of an allocation, worst first. */
export async function foreseeLevel(
  master: CountingMaster,
  heavier: number,
  loads: readonly number[],
): Promise<Prospect> {
  const at = (agents: number): number => loads[Math.min(loads.length - 1, agents)] ?? 0;
  const load = await leastWithin(master, heavier, { known: at(heavier), step: 1 });
  const further = heavier + AGENTS_BEYOND;
  if (load === at(heavier)) return { load, beyond: at(further) };
  const known = Math.min(load, at(further));
  return { load, beyond: await leastWithin(master, further, { known, step: ROUGHLY }) };
}

/**
 * Least load, but for less than a `step`, that by the relaxation no more than `most` agents exceed, where `known` is such a load:
 * in steps that double, as levels near each other have nearly the same basis, and then by bisection.
 */
async function leastWithin(
  master: CountingMaster,
  most: number,
  { known, step }: { readonly known: number; readonly step: number },
): Promise<number> {
  const isWithin = async (above: number): Promise<boolean> => {
    if (above < 0) return false;
    const counted = await master.count({ kind: 'heavier', above }, { enough: most + 1, few: most });
    return counted.kind === 'linear' && counted.bound <= most;
  };
  let within = known;
  let stride = step;
  while (await isWithin(within - stride)) {
    within -= stride;
    stride *= 2;
  }
  let beyond = within - stride;
  while (within - beyond > step) {
    const middle = (beyond + within) >> 1;
    if (await isWithin(middle)) within = middle;
    else beyond = middle;
  }
  return within;
}
