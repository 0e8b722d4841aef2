import type { Internship } from '../../../bench/mss/check-solution.ts';
import { type Draft, type DraftRules, newDraft, tabulateRules } from '../../../bench/mss/draft.ts';
import type { MssInstance } from '../../../bench/mss/read-instance.ts';
import type { Roster } from '../../../bench/mss/roster.ts';
import { listStudentProblems, type StudentProblem } from '../../../bench/mss/student-problem.ts';
import { ownSolutions, tinyInstance } from './tiny-instance.ts';

/** A tiny instance, and where a search of it begins. */
export interface Case {
  readonly seed: number;
  readonly instance: MssInstance;
  readonly problems: readonly StudentProblem[];
  readonly rules: DraftRules;
  /** Students with somewhere to go. */
  readonly movable: readonly number[];
  /** By student: own rules kept, wards not asked. */
  readonly start: readonly (readonly Internship[])[];
}

/** Where everybody can do something. */
export const cases: readonly Case[] = Array.from({ length: 24 }, (_, seed): Case => {
  const instance = tinyInstance(seed);
  const own = Array.from({ length: instance.students }, (_, student) => ownSolutions(instance, student));
  const start = own.flatMap((all) => all.slice(0, 1));
  const problems = listStudentProblems(instance);
  const movable = problems.filter(({ internships }) => internships > 0).map(({ student }) => student);
  return { seed, instance, problems, rules: tabulateRules(problems), movable, start };
}).filter(({ problems, start }) => start.length === problems.length);

/** Of somebody too few or too many. */
export const FINE = 10;

/** A draft of what the student has. */
export function draftOf(roster: Roster, student: number): Draft {
  const draft = newDraft(roster.stride);
  roster.copyTo(draft, student);
  return draft;
}
