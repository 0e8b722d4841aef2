import type { SubjectKind, SubjectTerm } from '../../domain/programme.ts';
import type { Draft } from '../build/draft.ts';
import { binds } from '../cells/rule-scope.ts';
import { fieldIndex } from '../columns/column-names.ts';
import type { Finding } from '../issues/issue-list.ts';
import { Vocabulary } from '../issues/suggest.ts';
import { unknownId } from '../issues/unknown-id.ts';
import { type RawRow, reportCell, reportRow } from '../rows/raw-table.ts';
import type { TableName } from '../schema/table.ts';
import { TABLES } from '../tables/all-tables.ts';
import { areSound, type CheckContext } from './check-context.ts';

const SUBJECT = fieldIndex(TABLES.competency_rules, 'subject');

/** Ids that rules speak of, and rules that bind nobody. */
export function checkRules(context: CheckContext): void {
  const { draft, rules, faultySubjects, issues } = context;
  const known = vocabularies(draft);
  const checkTerms = (terms: readonly SubjectTerm[], raw: RawRow): void => {
    for (const term of terms) {
      if (term.id === '*' || !areSound(context, ...SOURCES[term.kind])) continue;
      const finding = unknownTerm(term, known);
      if (finding !== null) reportCell(issues, raw, SUBJECT, finding);
    }
  };
  for (const { subject, later, raw } of faultySubjects) checkTerms([...subject, ...later], raw);
  for (const { rule, entry } of rules) {
    checkTerms([...rule.subject, ...rule.then], entry.raw);
    if (!areSound(context, 'rotators') || draft.rotators.some((rotator) => binds(rule, rotator))) continue;
    reportRow(issues, entry.raw, rule.id, {
      code: 'rule-binds-nobody',
      reason: `No rotator is of the profession, band and cohort that ${rule.id} names.`,
      remedy: 'Check the spelling against rotators.csv, or delete the rule.',
    });
  }
}

const SOURCES: Readonly<Record<SubjectKind, readonly TableName[]>> = {
  pillar: ['pillars'],
  rotation: ['rotations'],
  setting: ['rotations'],
  site: ['sites'],
  area: ['sites'],
  employer: ['sites'],
  placement: ['placements'],
  competence: ['competences'],
  seven_day: [],
};

function vocabularies(draft: Draft): Readonly<Record<SubjectKind, Vocabulary>> {
  return {
    pillar: new Vocabulary(draft.pillars.map((row) => row.id)),
    rotation: new Vocabulary(draft.rotations.map((row) => row.id)),
    setting: new Vocabulary(draft.rotations.flatMap((row) => row.setting ?? [])),
    site: new Vocabulary(draft.sites.map((row) => row.id)),
    area: new Vocabulary(draft.sites.flatMap((row) => row.area ?? [])),
    employer: new Vocabulary(draft.sites.flatMap((row) => row.employer ?? [])),
    placement: new Vocabulary(draft.placements.map((row) => row.id)),
    competence: new Vocabulary(draft.competences.map((row) => row.competence)),
    seven_day: new Vocabulary(['yes']),
  };
}

function unknownTerm(term: SubjectTerm, known: Readonly<Record<SubjectKind, Vocabulary>>): Finding | null {
  const words = known[term.kind];
  if (words.has(term.id)) return null;
  if (term.kind === 'competence') {
    return {
      code: 'unheld-competence',
      reason: `No rotator holds the competence "${term.id}".`,
      remedy: words.didYouMean(term.id, 'Add who holds it to competences.csv.'),
    };
  }
  const [table = ''] = SOURCES[term.kind];
  return unknownId(term.id, table, words, term.kind);
}
