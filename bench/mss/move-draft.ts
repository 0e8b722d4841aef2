import type { Random } from '../generate/random.ts';
import type { Draft } from './draft.ts';
import type { StudentProblem } from './student-problem.ts';

/**
 * Changes a draft at random: another start, another ward of the same group, two wards swapped, a ward moved along, a run of internships
 * earlier or later, an internship somewhere else. What comes out may break the student's own rules, but not the quotas.
 */
export function moveDraft(problem: StudentProblem, draft: Draft, random: Random): void {
  const at = random.below(draft.starts.length);
  MOVES[random.below(MOVES.length)]!(problem, draft, at, random);
}

/** Two students' internships trade wards, if the disciplines are of one group. */
export function tradeWards(
  { disciplines, groupOf }: StudentProblem,
  [one, two]: readonly [Draft, Draft],
  random: Random,
): void {
  const at = random.below(one.wards.length);
  // At the same time, if there is one: then no place is left empty.
  const same = two.starts.indexOf(one.starts[at]!);
  const to = same >= 0 ? same : random.below(two.wards.length);
  const [mine, theirs] = [one.wards[at]!, two.wards[to]!];
  if (groupOf[mine % disciplines] !== groupOf[theirs % disciplines]) return;
  one.wards[at] = theirs;
  two.wards[to] = mine;
}

/** Another start between the neighbours. */
function slide({ periods, duration }: StudentProblem, { starts }: Draft, at: number, random: Random): void {
  const from = at === 0 ? 0 : starts[at - 1]! + duration;
  const end = at + 1 < starts.length ? starts[at + 1]! : periods;
  starts[at] = from + random.below(Math.max(1, end - duration - from + 1));
}

/** A ward of the same discipline or of another of its group. */
function redraw(problem: StudentProblem, { wards }: Draft, at: number, random: Random): void {
  const ward = wards[at]!;
  const { disciplines, hospitals, usable, groupOf } = problem;
  const discipline = ward % disciplines;
  const hospital = (ward - discipline) / disciplines;
  const other = usable[random.below(usable.length)]!;
  const same = groupOf[other] !== groupOf[discipline] || other === discipline;
  const stay = !same && random.below(2) === 0;
  const next = stay ? hospital : random.below(hospitals);
  wards[at] = next * disciplines + (same ? discipline : other);
}

/** Two internships exchange their wards. */
function swap(_: StudentProblem, { wards }: Draft, at: number, random: Random): void {
  const other = random.below(wards.length);
  const ward = wards[at]!;
  wards[at] = wards[other]!;
  wards[other] = ward;
}

/** A ward comes elsewhere in the order, and those between move up. */
function carry(_: StudentProblem, { wards }: Draft, at: number, random: Random): void {
  const to = random.below(wards.length);
  const ward = wards[at]!;
  if (at < to) wards.copyWithin(at, at + 1, to + 1);
  else wards.copyWithin(to + 1, to, at);
  wards[to] = ward;
}

/** Internships from one on, some or all, earlier or later by up to a duration. */
function shiftRun({ duration }: StudentProblem, { starts }: Draft, at: number, random: Random): void {
  const end = at + 1 + random.below(starts.length - at);
  const by = (1 + random.below(duration)) * (random.below(2) === 0 ? 1 : -1);
  for (let k = at; k < end; k += 1) starts[k]! += by;
}

/** One internship later or earlier, and as many of those in its way as have to make room. */
function push({ startable, duration }: StudentProblem, { starts }: Draft, at: number, random: Random): void {
  const step = random.below(2) === 0 ? 1 : -1;
  let start = starts[at]! + step * (1 + random.below(2 * duration));
  for (let k = at; k >= 0 && k < starts.length; k += step) {
    if (k !== at && (starts[k]! - start) * step >= 0) return;
    while (startable[start] === 0) start += step;
    starts[k] = start;
    start += step * duration;
  }
}

/** From one internship on, some or all as early as those before them let them. */
function closeUp(
  { startable, duration }: StudentProblem,
  { starts }: Draft,
  at: number,
  random: Random,
): void {
  const end = at + 1 + random.below(starts.length - at);
  let free = at === 0 ? 0 : starts[at - 1]! + duration;
  for (let k = at; k < end; k += 1) {
    while (startable[free] === 0) free += 1;
    starts[k] = free;
    free += duration;
  }
}

/** One internship to a start anywhere, with its ward or leaving the order of wards as it was. */
function transplant(problem: StudentProblem, draft: Draft, at: number, random: Random): void {
  const { starts, wards } = draft;
  const start = random.below(problem.periods - problem.duration + 1);
  const ward = wards[at]!;
  const along = random.below(2) === 0;
  let to = at;
  for (; to > 0 && starts[to - 1]! > start; to -= 1) {
    starts[to] = starts[to - 1]!;
    if (along) wards[to] = wards[to - 1]!;
  }
  for (; to + 1 < starts.length && starts[to + 1]! < start; to += 1) {
    starts[to] = starts[to + 1]!;
    if (along) wards[to] = wards[to + 1]!;
  }
  starts[to] = start;
  if (along) wards[to] = ward;
}

/** Wards are drawn twice as often as anything else is done. */
const MOVES: readonly ((problem: StudentProblem, draft: Draft, at: number, random: Random) => void)[] = [
  slide,
  redraw,
  redraw,
  swap,
  carry,
  shiftRun,
  push,
  closeUp,
  transplant,
];
