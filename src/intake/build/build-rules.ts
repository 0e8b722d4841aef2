import { compareIds } from '../../domain/ids.ts';
import type { CompetencyRule, SubjectTerm } from '../../domain/programme.ts';
import { parseSubject, type SubjectReading } from '../cells/parse-subject.ts';
import { RULE_SHAPES, type RuleShape } from '../cells/rule-shapes.ts';
import { fieldIndex } from '../columns/column-names.ts';
import type { Finding, IssueList } from '../issues/issue-list.ts';
import type { Entry, FaultyEntry } from '../read/table-reader.ts';
import { type RawRow, reportCell } from '../rows/raw-table.ts';
import { type CompetencyRuleRow, competencyRules as table } from '../tables/pillars.ts';

type RuleEntry = Entry<CompetencyRuleRow>;

/** A rule whose subject could be read, with the row it came from. */
export interface BuiltRule {
  readonly rule: CompetencyRule;
  readonly entry: RuleEntry;
}

/** What a rule speaks of, and the row that says so. */
export interface RuleSubject extends Subject {
  readonly raw: RawRow;
}

/** Subjects of rules that have other problems: what they speak of has to exist all the same. */
export function readFaultySubjects(
  faulty: readonly FaultyEntry<CompetencyRuleRow>[],
  issues: IssueList,
): readonly RuleSubject[] {
  return faulty.flatMap(({ row: { kind, subject }, raw }) => {
    if (kind === undefined || subject === undefined) return [];
    const reading = readSubject({ kind, subject }, RULE_SHAPES[kind]);
    if (!('finding' in reading)) return [{ ...reading, raw }];
    reportCell(issues, raw, fieldIndex(table, 'subject'), reading.finding);
    return [];
  });
}

/** Reads subjects and checks that each kind of rule has the cells it needs and no others. */
export function buildRules(entries: readonly RuleEntry[], issues: IssueList): readonly BuiltRule[] {
  return entries
    .flatMap((entry) => buildRule(entry, issues) ?? [])
    .sort((a, b) => compareIds(a.rule.id, b.rule.id));
}

function buildRule(entry: RuleEntry, issues: IssueList): BuiltRule | null {
  const { row } = entry;
  const shape = RULE_SHAPES[row.kind];
  const subject = readSubject(row, shape);
  if ('finding' in subject) reportCell(issues, entry.raw, fieldIndex(table, 'subject'), subject.finding);
  checkBounds(entry, shape, issues);
  if ('finding' in subject) return null;
  const { subject: _text, ...rest } = row;
  const { subject: terms, later } = subject;
  // biome-ignore lint/suspicious/noThenProperty: the domain's word for what may only follow; a list is no promise.
  return { entry, rule: { ...rest, subject: terms, then: later } };
}

type WrittenSubject = Pick<CompetencyRuleRow, 'kind' | 'subject'>;

interface Subject {
  readonly subject: readonly SubjectTerm[];
  readonly later: readonly SubjectTerm[];
}

/** Names nothing. */
const BLANK = /^[;\s]*$/;

function readSubject(row: WrittenSubject, shape: RuleShape): Subject | { readonly finding: Finding } {
  if (shape.subject === 'refused' && row.subject !== '') {
    return { finding: refused(row, 'subject') };
  }
  if (shape.subject === 'required' && BLANK.test(row.subject)) {
    return {
      finding: { code: 'bad-subject', reason: `${ruleOf(row)} needs a subject.`, remedy: example(row) },
    };
  }
  if (shape.later !== null) return readBefore(row, shape, shape.later);
  const reading = parseSubject(row.subject, shape.grammar);
  if (!reading.ok) return reading;
  const mixed =
    reading.terms.some((term) => term.kind === 'pillar') &&
    reading.terms.some((term) => term.kind !== 'pillar');
  if (mixed) {
    return {
      finding: {
        code: 'bad-subject',
        reason: 'Pillars and places cannot stand in one subject.',
        remedy: 'Write a rule for the pillars and another for the places.',
      },
    };
  }
  const each = shape.subject === 'optional' ? [{ kind: shape.grammar.bare, id: '*' }] : [];
  return { subject: reading.terms.length > 0 ? reading.terms : each, later: [] };
}

function readBefore(
  row: WrittenSubject,
  shape: RuleShape,
  grammar: RuleShape['grammar'],
): Subject | { readonly finding: Finding } {
  const sides = row.subject.split('>');
  const [firstText = '', laterText = ''] = sides;
  if (sides.length !== 2 || BLANK.test(firstText) || BLANK.test(laterText)) {
    return { finding: { code: 'bad-subject', reason: 'A before rule reads A > B.', remedy: example(row) } };
  }
  const earlier: SubjectReading = parseSubject(firstText, shape.grammar);
  if (!earlier.ok) return earlier;
  const later = parseSubject(laterText, grammar);
  if (!later.ok) return later;
  return { subject: earlier.terms, later: later.terms };
}

function checkBounds(entry: RuleEntry, shape: RuleShape, issues: IssueList): void {
  const { row, raw } = entry;
  const report = (field: 'atLeast' | 'atMost' | 'byCycle' | 'kind', finding: Finding): void =>
    reportCell(issues, raw, fieldIndex(table, field), finding);
  for (const field of ['atLeast', 'atMost', 'byCycle'] as const) {
    const header = table.columns[field].header;
    if (row[field] !== null && shape[field] === 'refused') report(field, refused(row, header));
    if (row[field] === null && shape[field] === 'required')
      report(field, bounds(`${ruleOf(row)} needs ${header}.`, `Fill in ${header}.`));
  }
  for (const field of ['atLeast', 'atMost'] as const) {
    const bound = row[field];
    if (bound === null || !shape.wholeBounds || bound % 100 === 0) continue;
    report(
      field,
      bounds(
        `${table.columns[field].header} of ${ruleOf(row).toLowerCase()} counts whole things.`,
        'Write a whole number.',
      ),
    );
  }
  if (shape.someBound && row.atLeast === null && row.atMost === null) {
    report('kind', bounds(`${ruleOf(row)} needs at_least or at_most.`, 'Fill in one of the two.'));
  }
  if (row.atLeast !== null && row.atMost !== null && row.atLeast > row.atMost) {
    report('atMost', bounds('at_most is less than at_least.', 'Swap the two, or correct one.'));
  }
  if ((row.kind === 'gap' || row.kind === 'move') && row.strength === 'must' && row.atMost === null) {
    report(
      'atMost',
      bounds(`${ruleOf(row)} that must hold needs at_most.`, 'Fill in at_most, or set strength to should.'),
    );
  }
  if (row.kind === 'first' && row.atMost !== null && row.atMost !== 0) {
    report(
      'atMost',
      bounds(
        'at_most of a first rule is 0 (must not come first) or blank (must).',
        'Write 0, or leave it blank.',
      ),
    );
  }
}

function bounds(reason: string, remedy: string): Finding {
  return { code: 'bad-bounds', reason, remedy };
}

function refused(row: WrittenSubject, header: string): Finding {
  return {
    code: header === 'subject' ? 'bad-subject' : 'bad-bounds',
    reason: `${header} has no meaning for ${ruleOf(row).toLowerCase()}.`,
    remedy: `Leave ${header} blank.`,
  };
}

function ruleOf(row: WrittenSubject): string {
  return `${row.kind === 'experience' ? 'An' : 'A'} ${row.kind} rule`;
}

function example(row: WrittenSubject): string {
  return row.kind === 'before'
    ? 'Write e.g. rotation:msk > rotation:stroke.'
    : 'Write e.g. rotation:msk or setting:community.';
}
