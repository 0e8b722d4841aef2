/** How neighbourhoods are sought: larger ones when smaller ones gain nothing more. */
export interface SizeSchedule {
  /** Agents of a neighbourhood, one size after the other. */
  readonly sizes: readonly number[];
  /** Neighbourhoods without gain after which nothing more is expected of a size. */
  readonly patience: number;
}

/** For a first total. */
export const SIZE_SCHEDULE: SizeSchedule = { sizes: [60, 110, 180, 280], patience: 32 };
/** What comes before pathways are written down. */
export const FIRST_SIZE: SizeSchedule = { ...SIZE_SCHEDULE, sizes: SIZE_SCHEDULE.sizes.slice(0, 1) };
/**
 * What is held leaves few pathways, each of which needs another's: many agents at once are soon solved, and gain most. What
 * they have moved, smaller ones may better once more.
 */
export const LATER_SCHEDULE: SizeSchedule = { sizes: [110, 180, 280, 450, 700, 280, 450, 700], patience: 12 };

/** Where a neighbourhood may hold everybody, a second one without gain tells nothing new. */
const EVERYBODY = 2;

/** The sizes for so many agents: the first that holds all of them is as large as any after it. */
export function scheduleSizes(
  { sizes, patience }: SizeSchedule,
  agents: number,
): readonly { readonly size: number; readonly patience: number }[] {
  const last = sizes.findIndex((size) => size >= agents);
  const used = last < 0 ? sizes : sizes.slice(0, last + 1);
  return used.map((size) => ({ size, patience: size < agents ? patience : Math.min(EVERYBODY, patience) }));
}
