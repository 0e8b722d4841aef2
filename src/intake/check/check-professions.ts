import { fieldIndex } from '../columns/column-names.ts';
import { foldName } from '../issues/fold-key.ts';
import type { Finding } from '../issues/issue-list.ts';
import { Vocabulary } from '../issues/suggest.ts';
import { reportCell } from '../rows/raw-table.ts';
import { TABLES } from '../tables/all-tables.ts';
import { areSound, type CheckContext, everyRow } from './check-context.ts';

/**
 * Professions and cohorts have no table of their own: a misspelt one would silently close a rotation, or take
 * people out of a guarantee. What is one slip away from a word in use is an error, unless it is so short that it may
 * well be another word (PT, OT), or the people whom it called are those that a scenario takes away.
 */
export function checkProfessions(context: CheckContext): void {
  const { draft, read, issues } = context;
  if (read.unreadable.has('rotators') || read.unreadable.has('rotations')) return;
  const rotators = everyRow(context, 'rotators');
  const rotations = everyRow(context, 'rotations');
  const ofRotators = new Vocabulary(rotators.flatMap(({ row }) => row.profession ?? []));
  const ofRotations = new Vocabulary(rotations.flatMap(({ row }) => row.professions ?? []));
  const inUse = new Vocabulary([...ofRotators.words, ...ofRotations.words]);
  const gone = new Set(
    read.changes.flatMap(({ table, before }) => (table === 'rotators' ? (before?.profession ?? []) : [])),
  );
  const isSound = areSound(context, 'rotators', 'rotations');
  const openToAll = draft.rotations.some((rotation) => rotation.professions.length === 0);

  const field = fieldIndex(TABLES.rotators, 'profession');
  for (const { raw, row } of rotators) {
    const { profession } = row;
    if (profession === undefined || ofRotations.has(profession)) continue;
    const slip = slipOf(profession, ofRotations);
    if (slip !== null) reportCell(issues, raw, field, misspelt(profession, slip, 'rotations.csv'));
    else if (isSound && !openToAll) reportCell(issues, raw, field, withoutRotation(profession, ofRotations));
    else if (isSound && ofRotations.misspelt(profession) !== null)
      reportCell(issues, raw, field, {
        ...withoutRotation(profession, ofRotations),
        reason: `Only rotations open to everybody take the profession "${profession}".`,
      });
  }
  const told = new Set<string>();
  for (const { raw, row } of rotations) {
    for (const profession of row.professions ?? []) {
      if (ofRotators.has(profession)) continue;
      const at = fieldIndex(TABLES.rotations, 'professions');
      const slip = gone.has(profession) ? null : slipOf(profession, ofRotators);
      if (slip !== null) reportCell(issues, raw, at, misspelt(profession, slip, 'rotators.csv'));
      else if (isSound && !told.has(profession)) reportCell(issues, raw, at, withoutRotator(profession));
      told.add(profession);
    }
  }
  for (const { raw, row } of everyRow(context, 'supervisors')) {
    const { profession = null } = row;
    if (profession === null || inUse.has(profession)) continue;
    const slip = slipOf(profession, inUse);
    const at = fieldIndex(TABLES.supervisors, 'profession');
    if (slip !== null) reportCell(issues, raw, at, misspelt(profession, slip, 'rotators.csv'));
    else if (isSound) reportCell(issues, raw, at, withoutRotation(profession, inUse));
  }
  for (const { raw, row } of everyRow(context, 'competency_rules')) {
    for (const profession of row.professions ?? []) {
      const slip = inUse.has(profession) || gone.has(profession) ? null : slipOf(profession, inUse);
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

/** Of a shorter word, one letter more or less makes another word; only its case or the order of its letters may differ. */
const SHORTEST_TO_MISSPELL = 5;

/** The word in use that this one was surely meant to be, or `null`. */
function slipOf(profession: string, known: Vocabulary): string | null {
  const meant = known.misspelt(profession);
  const isShort = foldName(profession).length < SHORTEST_TO_MISSPELL;
  return meant === null || (isShort && lettersOf(meant) !== lettersOf(profession)) ? null : meant;
}

function lettersOf(text: string): string {
  return [...foldName(text)].sort().join('');
}

function misspelt(profession: string, meant: string, where: string): Finding {
  return {
    code: 'unknown-profession',
    reason: `"${profession}" is no profession in ${where}.`,
    remedy: `Did you mean "${meant}"?`,
  };
}

function withoutRotator(profession: string): Finding {
  return {
    code: 'profession-without-rotator',
    reason: `No rotator is of the profession "${profession}".`,
    remedy: 'Nothing needs doing if that is so; otherwise write it as in rotators.csv.',
  };
}

function withoutRotation(profession: string, known: Vocabulary): Finding {
  return {
    code: 'profession-without-rotation',
    reason: `No rotation is open to the profession "${profession}".`,
    remedy: known.didYouMean(profession, 'Add the profession to a rotation in rotations.csv.'),
  };
}
