import type { Internship } from './check-solution.ts';
import type { StudentProblem } from './student-problem.ts';

/** One student's internships as a search moves them about, by start. Wards are numbered `hospital × disciplines + discipline`. */
export interface Draft {
  readonly starts: Int32Array;
  readonly wards: Int32Array;
}

/** A pathway, blocks by start, to be moved about. */
export function openDraft({ disciplines }: StudentProblem, blocks: readonly Internship[]): Draft {
  return {
    starts: Int32Array.from(blocks, ({ start }) => start),
    wards: Int32Array.from(blocks, ({ hospital, discipline }) => hospital * disciplines + discipline),
  };
}

/** Makes one draft what another is. */
export function copyDraft(from: Draft, to: Draft): void {
  for (let at = 0; at < from.starts.length; at += 1) {
    to.starts[at] = from.starts[at]!;
    to.wards[at] = from.wards[at]!;
  }
}

/** The pathway of a draft. */
export function readDraft({ student, disciplines }: StudentProblem, { starts, wards }: Draft): Internship[] {
  return Array.from(starts, (start, at) => {
    const discipline = wards[at]! % disciplines;
    return { student, start, hospital: (wards[at]! - discipline) / disciplines, discipline };
  });
}

/**
 * What a draft is worth to its student; −Infinity where it breaks one of the student's own rules. Quotas are not looked at: drafts
 * have a whole pathway's groups from the start, and moves keep them.
 */
export function desireOf(problem: StudentProblem, { starts, wards }: Draft): number {
  const { disciplines, duration, startable, worth, needs, change, wait, siteLimit } = problem;
  let desire = 0;
  let done = 0;
  let free = 0;
  let previous = -1;
  for (let at = 0; at < starts.length; at += 1) {
    const start = starts[at]!;
    if (start < free || startable[start] !== 1) return -Infinity;
    const ward = wards[at]!;
    const discipline = ward % disciplines;
    const hospital = (ward - discipline) / disciplines;
    if ((done & (1 << discipline)) !== 0 || (needs[discipline]! & ~done) !== 0) return -Infinity;
    desire += worth[ward]!;
    if (hospital !== previous && at > 0) desire += change;
    done |= 1 << discipline;
    free = start + duration;
    previous = hospital;
  }
  if (siteLimit < Infinity && countMostAtOneSite(problem, wards) > siteLimit) return -Infinity;
  return starts.length === 0 ? 0 : desire + wait * (free - duration * starts.length);
}

function countMostAtOneSite({ hospitals, disciplines }: StudentProblem, wards: Int32Array): number {
  let most = 0;
  for (let hospital = 0; hospital < hospitals; hospital += 1) {
    const from = hospital * disciplines;
    let here = 0;
    for (let at = 0; at < wards.length; at += 1)
      if (wards[at]! >= from && wards[at]! < from + disciplines) here += 1;
    if (here > most) most = here;
  }
  return most;
}
