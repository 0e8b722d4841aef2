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
  const { read } = context;
  if (read.unreadable.has('rotators') || read.unreadable.has('rotations')) return;
  const rotators = everyRow(context, 'rotators');
  const rotations = everyRow(context, 'rotations');
  const ofRotators = new Vocabulary(rotators.flatMap(({ row }) => row.profession ?? []));
  const ofRotations = new Vocabulary(rotations.flatMap(({ row }) => row.professions ?? []));
  const professions: Professions = {
    ofRotators,
    ofRotations,
    inUse: new Vocabulary([...ofRotators.words, ...ofRotations.words]),
    gone: new Set(
      read.changes.flatMap(({ table, before }) => (table === 'rotators' ? (before?.profession ?? []) : [])),
    ),
    isSound: areSound(context, 'rotators', 'rotations'),
  };
  checkRotators(context, professions);
  checkRotations(context, professions);
  checkSupervisors(context, professions);
  checkCompetencyRules(context, professions);
  if (professions.isSound) checkCohorts(context);
}

/** The professions that the tables of rotators and rotations name. */
interface Professions {
  readonly ofRotators: Vocabulary;
  readonly ofRotations: Vocabulary;
  /** Those of either table. */
  readonly inUse: Vocabulary;
  /** Of rotators whom a scenario takes away or changes, as they were before. */
  readonly gone: ReadonlySet<string>;
  /** Whether both tables were read without an error. */
  readonly isSound: boolean;
}

function checkRotators(context: CheckContext, { ofRotations, isSound }: Professions): void {
  const field = fieldIndex(TABLES.rotators, 'profession');
  const openToAll = context.draft.rotations.some((rotation) => rotation.professions.length === 0);
  for (const { raw, row } of everyRow(context, 'rotators')) {
    const { profession } = row;
    if (profession === undefined || ofRotations.has(profession)) continue;
    const report = (finding: Finding): void => reportCell(context.issues, raw, field, finding);
    const slip = slipOf(profession, ofRotations);
    if (slip !== null) report(misspelt(profession, slip, 'rotations.csv'));
    else if (isSound && !openToAll) report(withoutRotation(profession, ofRotations));
    else if (isSound && ofRotations.misspelt(profession) !== null) {
      const reason = `Only rotations open to everybody take the profession "${profession}".`;
      report({ ...withoutRotation(profession, ofRotations), reason });
    }
  }
}

function checkRotations(context: CheckContext, { ofRotators, gone, isSound }: Professions): void {
  const field = fieldIndex(TABLES.rotations, 'professions');
  const seen = new Set<string>();
  for (const { raw, row } of everyRow(context, 'rotations')) {
    for (const profession of row.professions ?? []) {
      if (ofRotators.has(profession)) continue;
      const slip = gone.has(profession) ? null : slipOf(profession, ofRotators);
      if (slip !== null) reportCell(context.issues, raw, field, misspelt(profession, slip, 'rotators.csv'));
      else if (isSound && !seen.has(profession))
        reportCell(context.issues, raw, field, withoutRotator(profession));
      seen.add(profession);
    }
  }
}

function checkSupervisors(context: CheckContext, { inUse, isSound }: Professions): void {
  const field = fieldIndex(TABLES.supervisors, 'profession');
  for (const { raw, row } of everyRow(context, 'supervisors')) {
    const { profession = null } = row;
    if (profession === null || inUse.has(profession)) continue;
    const slip = slipOf(profession, inUse);
    if (slip !== null) reportCell(context.issues, raw, field, misspelt(profession, slip, 'rotators.csv'));
    else if (isSound) reportCell(context.issues, raw, field, withoutRotation(profession, inUse));
  }
}

function checkCompetencyRules(context: CheckContext, { inUse, gone }: Professions): void {
  const field = fieldIndex(TABLES.competency_rules, 'professions');
  for (const { raw, row } of everyRow(context, 'competency_rules')) {
    for (const profession of row.professions ?? []) {
      const slip = inUse.has(profession) || gone.has(profession) ? null : slipOf(profession, inUse);
      if (slip !== null) reportCell(context.issues, raw, field, misspelt(profession, slip, 'rotators.csv'));
    }
  }
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
