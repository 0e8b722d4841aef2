import { fieldIndex } from '../columns/column-names.ts';
import type { Finding } from '../issues/issue-list.ts';
import { Vocabulary } from '../issues/suggest.ts';
import { reportCell } from '../rows/raw-table.ts';
import { TABLES } from '../tables/all-tables.ts';
import { areSound, type CheckContext, everyRow } from './check-context.ts';

/**
 * Professions and cohorts have no table of their own: a misspelt one would silently close a rotation, or take
 * people out of a guarantee. What is one slip away from a word in use is an error, other unknown words are not.
 */
export function checkProfessions(context: CheckContext): void {
  const { draft, read, issues } = context;
  if (read.unreadable.has('rotators') || read.unreadable.has('rotations')) return;
  const rotators = everyRow(context, 'rotators');
  const rotations = everyRow(context, 'rotations');
  const ofRotators = new Vocabulary(rotators.flatMap(({ row }) => row.profession ?? []));
  const ofRotations = new Vocabulary(rotations.flatMap(({ row }) => row.professions ?? []));
  const inUse = new Vocabulary([...ofRotators.words, ...ofRotations.words]);
  const isSound = areSound(context, 'rotators', 'rotations');
  const openToAll = draft.rotations.some((rotation) => rotation.professions.length === 0);

  const field = fieldIndex(TABLES.rotators, 'profession');
  for (const { raw, row } of rotators) {
    const { profession } = row;
    if (profession === undefined || ofRotations.has(profession)) continue;
    const slip = ofRotations.misspelt(profession);
    if (slip !== null) reportCell(issues, raw, field, misspelt(profession, slip, 'rotations.csv'));
    else if (isSound && !openToAll) reportCell(issues, raw, field, withoutRotation(profession, ofRotations));
  }
  for (const { raw, row } of rotations) {
    for (const profession of row.professions ?? []) {
      const slip = ofRotators.has(profession) ? null : ofRotators.misspelt(profession);
      if (slip === null) continue;
      reportCell(
        issues,
        raw,
        fieldIndex(TABLES.rotations, 'professions'),
        misspelt(profession, slip, 'rotators.csv'),
      );
    }
  }
  for (const { raw, row } of everyRow(context, 'supervisors')) {
    const { profession = null } = row;
    if (profession === null || inUse.has(profession)) continue;
    const slip = inUse.misspelt(profession);
    const at = fieldIndex(TABLES.supervisors, 'profession');
    if (slip !== null) reportCell(issues, raw, at, misspelt(profession, slip, 'rotators.csv'));
    else if (isSound) reportCell(issues, raw, at, withoutRotation(profession, inUse));
  }
  for (const { raw, row } of everyRow(context, 'competency_rules')) {
    for (const profession of row.professions ?? []) {
      const slip = inUse.has(profession) ? null : inUse.misspelt(profession);
      if (slip === null) continue;
      const at = fieldIndex(TABLES.competency_rules, 'professions');
      reportCell(issues, raw, at, misspelt(profession, slip, 'rotators.csv'));
    }
  }
  if (isSound) checkCohorts(context);
}

function checkCohorts({ draft, rules, issues }: CheckContext): void {
  const cohorts = new Vocabulary(draft.rotators.flatMap((rotator) => rotator.cohort ?? []));
  for (const { rule, entry } of rules) {
    for (const cohort of rule.cohorts) {
      if (cohorts.has(cohort)) continue;
      reportCell(issues, entry.raw, fieldIndex(TABLES.competency_rules, 'cohorts'), {
        code: 'unknown-cohort',
        reason: `No rotator is in the cohort "${cohort}".`,
        remedy: cohorts.didYouMean(cohort, 'Write cohorts as in rotators.csv.'),
      });
    }
  }
}

function misspelt(profession: string, meant: string, where: string): Finding {
  return {
    code: 'unknown-profession',
    reason: `"${profession}" is no profession in ${where}.`,
    remedy: `Did you mean "${meant}"?`,
  };
}

function withoutRotation(profession: string, known: Vocabulary): Finding {
  return {
    code: 'profession-without-rotation',
    reason: `No rotation is open to the profession "${profession}".`,
    remedy: known.didYouMean(profession, 'Add the profession to a rotation in rotations.csv.'),
  };
}
