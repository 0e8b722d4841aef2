import type { SubjectTerm } from '../../domain/programme.ts';
import { fieldIndex } from '../column-names.ts';
import { foldKey } from '../fold-key.ts';
import type { Finding } from '../issue-list.ts';
import { parseSubject } from '../parse-subject.ts';
import type { RawRow } from '../raw-table.ts';
import { Vocabulary } from '../suggest.ts';
import { unknownId } from '../table-reader.ts';
import { preferences as table } from '../tables/wishes.ts';

export const WISH_KINDS = ['placement', 'rotation', 'site', 'area'] as const;
export type WishKind = (typeof WISH_KINDS)[number];
export type WishTarget = SubjectTerm & { readonly kind: WishKind };

/** Ids of everything a wish can name. */
export type WishVocabulary = Readonly<Record<WishKind, Vocabulary>>;

const TABLE_OF: Readonly<Record<WishKind, string>> = {
  placement: 'placements',
  rotation: 'rotations',
  site: 'sites',
  area: 'sites',
};

const PREFERS = fieldIndex(table, 'prefers');
const GRAMMAR = { bare: 'placement', allowed: WISH_KINDS } as const;

/** Reads what wishes name; few different texts stand in many rows, so each is read once. */
export class WishReader {
  readonly #known: WishVocabulary;
  readonly #everything: Vocabulary;
  readonly #readings = new Map<string, WishTarget | Finding>();

  constructor(known: WishVocabulary) {
    this.#known = known;
    this.#everything = new Vocabulary(WISH_KINDS.flatMap((kind) => [...known[kind].words]));
  }

  /** The thing named, or what is wrong: `placement:…`, `rotation:…`, `site:…`, `area:…`, or an id looked up in that order. */
  read(text: string): WishTarget | Finding {
    const remembered = this.#readings.get(text);
    if (remembered !== undefined) return remembered;
    const reading = this.#readAnew(text);
    this.#readings.set(text, reading);
    return reading;
  }

  /** The row with its wish spelled out as `kind:id`, so that a bare id and a full one are the same key. */
  spellOut(row: RawRow): RawRow {
    const text = row.texts[PREFERS] ?? '';
    const target = this.read(text);
    if (!isTarget(target)) return row;
    const spelled = `${target.kind}:${target.id}`;
    if (spelled === text) return row;
    return { ...row, texts: row.texts.with(PREFERS, spelled) };
  }

  #readAnew(text: string): WishTarget | Finding {
    const bare = foldKey(text);
    const kind = bare.includes(':')
      ? undefined
      : WISH_KINDS.find((candidate) => this.#known[candidate].has(bare));
    if (kind !== undefined) return { kind, id: bare };
    if (!bare.includes(':')) {
      return {
        ...unknownId(bare, 'placements', this.#everything),
        reason: `"${bare}" is no placement, rotation, site or area.`,
      };
    }
    const reading = parseSubject(text, GRAMMAR);
    if (!reading.ok) return reading.finding;
    const [term] = reading.terms;
    if (term === undefined || reading.terms.length > 1 || term.id === '*') return ONE_THING;
    const known = this.#known[term.kind as WishKind];
    if (!known.has(term.id)) return unknownId(term.id, TABLE_OF[term.kind as WishKind], known);
    return { kind: term.kind as WishKind, id: term.id };
  }
}

export function isTarget(reading: WishTarget | Finding): reading is WishTarget {
  return 'kind' in reading;
}

const ONE_THING: Finding = {
  code: 'bad-subject',
  reason: 'A wish names one thing.',
  remedy: 'Write one row for each wish, or join them by ; in a column choices.',
};
