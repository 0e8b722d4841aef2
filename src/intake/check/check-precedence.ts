import type { CompetencyRule, SubjectTerm } from '../../domain/programme.ts';
import { binds } from '../cells/rule-scope.ts';
import { reportRow } from '../rows/raw-table.ts';
import type { CheckContext } from './check-context.ts';

/** Rules that let nobody begin: A only after B, and B only after A; and those that wait for them. */
export function checkPrecedence({ draft, rules, issues }: CheckContext): void {
  const guarantees = rules.filter(({ rule }) => rule.kind === 'before' && rule.strength === 'must');
  const circular = new Set<CompetencyRule>();
  const seen = new Set<string>();
  for (const rotator of draft.rotators) {
    const own = guarantees.filter(({ rule }) => binds(rule, rotator)).map(({ rule }) => rule);
    const key = own.map(({ id }) => id).join(';');
    if (seen.has(key)) continue;
    seen.add(key);
    const closed = neverOpen(own);
    for (const rule of own)
      if (rule.then.some(isIn(closed)) && rule.subject.every(isIn(closed))) circular.add(rule);
  }
  for (const { rule, entry } of guarantees) {
    if (!circular.has(rule)) continue;
    reportRow(issues, entry.raw, rule.id, {
      code: 'circular-before',
      reason: `${list(rule.then)} may only follow ${list(rule.subject)}, which in turn may only follow what comes after it: whoever has done neither before can begin with neither.`,
      remedy: 'Turn one of the rules round, delete it, or let it be kept where it can be (strength should).',
    });
  }
}

/** What may only follow something that is never open itself. */
function neverOpen(rules: readonly CompetencyRule[]): ReadonlySet<string> {
  const closed = new Set(rules.flatMap(({ then }) => then.map(nameOf)));
  const opens = (name: string): boolean =>
    rules
      .filter(({ then }) => then.some((term) => nameOf(term) === name))
      .every(({ subject }) => !subject.every(isIn(closed)));
  for (let before = -1; before !== closed.size; ) {
    before = closed.size;
    for (const name of closed) if (opens(name)) closed.delete(name);
  }
  return closed;
}

function isIn(names: ReadonlySet<string>): (term: SubjectTerm) => boolean {
  return (term) => names.has(nameOf(term));
}

function nameOf({ kind, id }: SubjectTerm): string {
  return `${kind}:${id}`;
}

function list(terms: readonly SubjectTerm[]): string {
  return terms.map(nameOf).join(' or ');
}
