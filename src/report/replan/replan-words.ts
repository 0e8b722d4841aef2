import { groupBy } from '../../domain/group-by.ts';
import { count, grouped } from '../../domain/wording.ts';
import { aimName } from '../text/tier-words.ts';
import { type Frontier, type FrontierPoint, type Replanning, withPlan, worthOf } from './replan-tables.ts';

/** They count the moves themselves. */
const ABOUT_MOVING: ReadonlySet<string> = new Set(['disruption', 'notice', 'stability']);

/** How many people move, and that there is no plan with fewer that serves the placements as well. */
export function describeMoving(people: number, proved: boolean): string {
  if (people === 0) return 'Nobody has to move.';
  const fewest = `${proved ? 'proved' : 'not proved'} the fewest with which the services, which come first, are served as well as they can be`;
  return `${count(people, 'person moves', 'people move')}: ${fewest}.`;
}

/**
 * What it would mean to move as few as can be instead of whom the plan moves: every aim that comes out otherwise, in the
 * order of the aims. `null` when the plan moves no more than that, or when the frontier was not traced.
 */
export function describeStaying(frontier: readonly FrontierPoint[], plan: FrontierPoint): string | null {
  const [staying] = frontier;
  if (staying === undefined || staying.moved >= plan.moved) return null;
  const changes = listDifferences(staying, plan);
  if (changes.length === 0) return null;
  const who =
    staying.moved === 0
      ? 'Moving nobody'
      : `Moving only ${count(staying.moved, 'person', 'people')}, the fewest ${staying.proved ? 'possible' : 'found'} whatever else becomes of it,`;
  return `${who} would mean: ${changes.join('; ')}.`;
}

/** "short of minimum staffing 23 instead of 19.6 (worse)" for each aim of the plan that would be otherwise. */
function listDifferences(staying: FrontierPoint, plan: FrontierPoint): readonly string[] {
  return plan.tiers.flatMap(({ name, value: planned }) => {
    const value = worthOf(staying, name);
    if (value === undefined || value === planned || ABOUT_MOVING.has(name)) return [];
    const way = value > planned ? 'worse' : 'better';
    return [`${aimName(name).toLowerCase()} ${grouped(value)} instead of ${grouped(planned)} (${way})`];
  });
}

/** Aims that are shown whatever comes of them. */
const ALWAYS: ReadonlySet<string> = new Set(['staffing', 'placed', 'competency', 'worst-off', 'preference']);

/**
 * The frontier and the plan among it, a line a point: the usual aims, and every other in which the points differ, in the order in which they
 * count in the plan. How soon and how often people move counts there before what is nobody's service: it is shown where the
 * plan has as many moves as another point and that alone sets it apart. Says where the frontier ends before the plan.
 */
export function describeFrontier({ points, upTo }: Frontier, plan: FrontierPoint): readonly string[] {
  const shown = withPlan(points, plan);
  const names = plan.tiers
    .map(({ name }) => name)
    .filter((name) => {
      const among = ABOUT_MOVING.has(name) ? shown.filter(({ moved }) => moved === plan.moved) : shown;
      return ALWAYS.has(name) || new Set(among.map((point) => worthOf(point, name))).size > 1;
    });
  return shown.flatMap((point) => {
    const values = names.map((name) => `${name} ${worthOf(point, name) ?? '–'}`);
    const what = `${point.moved} moved${point === plan ? ' (this plan)' : ''}`;
    const line = `  ${what}: ${values.join(', ')}${point.proved ? '' : ' (not proved)'}`;
    return point === plan ? [...describeGap({ points, upTo }, plan), line] : [line];
  });
}

function describeGap({ points, upTo }: Frontier, { moved }: FrontierPoint): readonly string[] {
  const [fewest] = points;
  if (fewest === undefined || upTo === null || upTo >= moved - 1) return [];
  const left = upTo + 1 === moved - 1 ? `${upTo + 1}` : `${upTo + 1} to ${moved - 1}`;
  return [`  ${left} moved: not worked out (--points ${moved - fewest.moved}, and time for them)`];
}

/** That the new facts change what is over; `null` when they do not. */
export function describePast(cells: number): string | null {
  if (cells === 0) return null;
  const lie = count(
    cells,
    'of these changes lies in a cycle that is',
    'of these changes lie in cycles that are',
  );
  return `${lie} over, since the new facts hold for the past too. Date them (a closed ward: capacity 0 in a row for each cycle to come) to leave it as it was.`;
}

/** Whose places are given up and who has one now without anybody being moved, a line a person. */
export function describeOthers({
  vacated,
  placed,
}: Pick<Replanning, 'vacated' | 'placed'>): readonly string[] {
  return [
    ...listCells(
      'Given up:',
      vacated.map(({ rotator, cycle, from }) => ({ rotator, cycle, place: from })),
    ),
    ...listCells(
      'Placed, without a place there before:',
      placed.map(({ rotator, cycle, to }) => ({ rotator, cycle, place: to })),
    ),
  ];
}

function listCells(
  heading: string,
  cells: readonly { readonly rotator: string; readonly cycle: number; readonly place: string }[],
): readonly string[] {
  const people = [...groupBy(cells, ({ rotator }) => rotator)];
  const lines = people.map(
    ([rotator, own]) =>
      `  ${rotator}: ${own.map(({ cycle, place }) => `cycle ${cycle} ${place}`).join(', ')}`,
  );
  return lines.length === 0 ? [] : [heading, ...lines];
}

/** `17 weeks' notice`. */
export function describeNotice(weeks: number): string {
  if (weeks === 0) return 'less than a week’s notice';
  return `${weeks === 1 ? '1 week’s' : `${weeks} weeks’`} notice`;
}
