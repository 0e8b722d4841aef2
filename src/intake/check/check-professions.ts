import { fieldIndex } from '../column-names.ts';
import type { Finding } from '../issue-list.ts';
import { reportCell } from '../raw-table.ts';
import { Vocabulary } from '../suggest.ts';
import { TABLES } from '../tables/all-tables.ts';
import { areSound, type CheckContext } from './check-context.ts';

/**
 * Professions and cohorts have no table of their own: a misspelt one would silently close a rotation, or take
 * people out of a guarantee. What is one slip away from a word in use is an error, other unknown words are not.
 */
export function checkProfessions(context: CheckContext): void {
  if (!areSound(context, 'rotators', 'rotations')) return;
  const { draft, read, rules, issues } = context;
  const ofRotators = new Vocabulary(draft.rotators.map((rotator) => rotator.profession));
  const ofRotations = new Vocabulary(draft.rotations.flatMap((rotation) => rotation.professions));
  const inUse = new Vocabulary([...ofRotators.words, ...ofRotations.words]);
  const openToAll = draft.rotations.some((rotation) => rotation.professions.length === 0);

  const field = fieldIndex(TABLES.rotators, 'profession');
  for (const { raw, row } of read.entries.rotators) {
    if (ofRotations.has(row.profession)) continue;
    const slip = ofRotations.misspelt(row.profession);
    if (slip !== null) reportCell(issues, raw, field, misspelt(row.profession, slip, 'rotations.csv'));
    else if (!openToAll) reportCell(issues, raw, field, withoutRotation(row.profession, ofRotations));
  }
  for (const { raw, row } of read.entries.rotations) {
    for (const profession of row.professions) {
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
  for (const { raw, row } of read.entries.supervisors) {
    if (row.profession === null || inUse.has(row.profession)) continue;
    const slip = inUse.misspelt(row.profession);
    const finding =
      slip === null ? withoutRotation(row.profession, inUse) : misspelt(row.profession, slip, 'rotators.csv');
    reportCell(issues, raw, fieldIndex(TABLES.supervisors, 'profession'), finding);
  }
  const cohorts = new Vocabulary(draft.rotators.flatMap((rotator) => rotator.cohort ?? []));
  for (const { rule, entry } of rules) {
    for (const profession of rule.professions) {
      const slip = inUse.has(profession) ? null : inUse.misspelt(profession);
      if (slip === null) continue;
      reportCell(
        issues,
        entry.raw,
        fieldIndex(TABLES.competency_rules, 'professions'),
        misspelt(profession, slip, 'rotators.csv'),
      );
    }
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
