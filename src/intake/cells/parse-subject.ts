import { SUBJECT_KINDS, type SubjectKind, type SubjectTerm } from '../../domain/programme.ts';
import { foldKey, foldName } from '../issues/fold-key.ts';
import type { Finding } from '../issues/issue-list.ts';
import { didYouMean } from '../issues/suggest.ts';

/** What a subject may speak of. */
export interface SubjectGrammar {
  /** The kind of an id without one. */
  readonly bare: SubjectKind;
  readonly allowed: readonly SubjectKind[];
}

export type SubjectReading =
  | { readonly ok: true; readonly terms: readonly SubjectTerm[] }
  | { readonly ok: false; readonly finding: Finding };

const KIND_BY_FOLDED: ReadonlyMap<string, SubjectKind> = new Map(
  SUBJECT_KINDS.map((kind) => [foldName(kind), kind]),
);

/**
 * Reads a group such as `pillar:core-msk;pillar:core-stroke`. `kind:*` or a kind alone means each of the kind,
 * an id alone is of the kind the grammar expects, `seven_day` alone means `seven_day:yes`. Terms come out
 * in order of kind and id, each once; a blank text gives none. Whether the ids exist is not asked here.
 */
export function parseSubject(text: string, grammar: SubjectGrammar): SubjectReading {
  const terms = new Map<string, SubjectTerm>();
  for (const part of text.split(';')) {
    const word = foldKey(part);
    if (word === '') continue;
    const term = parseTerm(word, grammar);
    if (!('kind' in term)) return { ok: false, finding: term.refused };
    if (!grammar.allowed.includes(term.kind)) return { ok: false, finding: wrongKind(term.kind, grammar) };
    if (term.kind === 'seven_day' && term.id !== 'yes') return { ok: false, finding: ONLY_YES };
    terms.set(`${term.kind}:${term.id}`, term);
  }
  const order = [...terms.keys()].sort();
  return { ok: true, terms: order.flatMap((key) => terms.get(key) ?? []) };
}

function parseTerm(word: string, grammar: SubjectGrammar): SubjectTerm | { readonly refused: Finding } {
  const colon = word.indexOf(':');
  if (colon < 0) {
    const kind = KIND_BY_FOLDED.get(foldName(word));
    if (kind !== undefined) return { kind, id: kind === 'seven_day' ? 'yes' : '*' };
    return { kind: grammar.bare, id: word };
  }
  const kind = KIND_BY_FOLDED.get(foldName(word.slice(0, colon)));
  const id = foldKey(word.slice(colon + 1));
  if (kind === undefined) return { refused: unknownKind(word.slice(0, colon), grammar) };
  if (id === '') return { refused: missingId(kind) };
  return { kind, id: kind === 'seven_day' ? id.toLowerCase() : id };
}

function unknownKind(text: string, { allowed }: SubjectGrammar): Finding {
  return {
    code: 'bad-subject',
    reason: `"${text}:" is not a kind of thing.`,
    remedy: didYouMean(text, allowed, `Write one of ${allowed.map((kind) => `${kind}:`).join(' ')}.`),
  };
}

function missingId(kind: SubjectKind): Finding {
  return {
    code: 'bad-subject',
    reason: `No id follows "${kind}:".`,
    remedy: `Write ${kind}:<id>, or ${kind}:* for each.`,
  };
}

function wrongKind(kind: SubjectKind, grammar: SubjectGrammar): Finding {
  return {
    code: 'bad-subject',
    reason: `A ${kind} cannot stand here.`,
    remedy: `Write one of ${grammar.allowed.map((allowed) => `${allowed}:…`).join(' ')}.`,
  };
}

const ONLY_YES: Finding = {
  code: 'bad-subject',
  reason: 'seven_day only takes yes.',
  remedy: 'Write seven_day:yes.',
};
