import { z } from 'zod';
import type { Preference } from '../../domain/programme.ts';
import { type Cell, refuse } from '../cells/cells.ts';
import { describeField } from '../cells/field-meta.ts';
import { parseSubject } from '../cells/parse-subject.ts';
import { foldKey, foldName } from '../issues/fold-key.ts';
import type { Finding } from '../issues/issue-list.ts';
import { Vocabulary } from '../issues/suggest.ts';
import { unknownId } from '../issues/unknown-id.ts';
import { type RawRow, textAt, withText } from './raw-table.ts';

export type WishTarget = Preference['target'];
type WishKind = WishTarget['kind'];

/** In the order in which an id without a kind is looked up. */
const WISH_KINDS: readonly WishKind[] = ['placement', 'rotation', 'site', 'area'];
const GRAMMAR = { bare: 'placement', allowed: WISH_KINDS } as const;

/** What a wish names: `kind:id`. A bare id should have been spelled out before; it is taken for a placement's. */
export const wishTarget: Cell<WishTarget> = describeField(
  z.string().transform((text, context): WishTarget => {
    const reading = parseSubject(text, GRAMMAR);
    if (!reading.ok) return refuse(context, text, reading.finding);
    const [term] = reading.terms;
    const kind = WISH_KINDS.find((candidate) => candidate === term?.kind);
    if (term === undefined || kind === undefined || reading.terms.length > 1 || term.id === '*') {
      return refuse(context, text, ONE_THING);
    }
    return { kind, id: term.id };
  }),
  { type: 'string', expects: `${WISH_KINDS.map((kind) => `${kind}:…`).join(', ')} or an id` },
);

const ONE_THING: Finding = {
  code: 'bad-subject',
  reason: 'A wish names one thing.',
  remedy: 'Write one row for each wish, or join them by ; in a column choices.',
};

const JOINED_BY_COMMA: Finding = {
  code: 'bad-subject',
  reason: 'Several wishes stand in one cell.',
  remedy: 'Join them by ; in a column choices, or write one row for each.',
};

const FILES: Readonly<Record<WishKind, string>> = {
  placement: 'placements',
  rotation: 'rotations',
  site: 'sites',
  area: 'sites',
};

/** Everything that wishes can name. */
export class WishVocabulary {
  readonly #known: Readonly<Record<WishKind, Vocabulary>>;
  readonly #everything: Vocabulary;
  readonly #spelled = new Map<string, string>();
  readonly #names: ReadonlyMap<string, string>;
  readonly #called: Vocabulary;

  /** `names`: folded name → `kind:id`, for wishes that name no id. */
  constructor(known: Readonly<Record<WishKind, Vocabulary>>, names: ReadonlyMap<string, string>) {
    this.#known = known;
    this.#names = names;
    this.#called = new Vocabulary(names.keys());
    this.#everything = new Vocabulary(WISH_KINDS.flatMap((kind) => [...known[kind].words]));
  }

  /** The row with its wish as `kind:id`, so that a bare id and a full one are the same key. */
  spellOut(row: RawRow, field: number): RawRow {
    const text = textAt(row, field);
    let spelled = this.#spelled.get(text);
    if (spelled === undefined) {
      spelled = this.#spell(text);
      this.#spelled.set(text, spelled);
    }
    return spelled === text ? row : withText(row, field, spelled);
  }

  /** What is wrong with a wish for something that does not exist; `null` when it exists. */
  unknown(target: WishTarget): Finding | null {
    const known = this.#known[target.kind];
    if (known.has(target.id)) return null;
    if (this.#isList(target.id)) return JOINED_BY_COMMA;
    const elsewhere = known.closest(target.id) === null && !known.removed.has(target.id);
    const similar = elsewhere ? this.#everything : known;
    const finding = unknownId(target.id, FILES[target.kind], similar, target.kind);
    const named = similar.closest(target.id) === null ? this.#called.closest(target.id) : null;
    return named === null ? finding : { ...finding, remedy: `Did you mean "${this.#names.get(named)}"?` };
  }

  #isList(text: string): boolean {
    const parts = text.split(/[,|\n]/).map((part) => this.#spell(part));
    return parts.length > 1 && parts.every((part) => part.includes(':'));
  }

  #spell(text: string): string {
    const bare = foldKey(text);
    const kind =
      WISH_KINDS.find((candidate) => this.#known[candidate].has(bare)) ??
      // What a scenario takes away is still called by its id, so that the wish can be taken away with it.
      WISH_KINDS.find((candidate) => this.#known[candidate].removed.has(bare));
    if (kind !== undefined) return `${kind}:${bare}`;
    const named = this.#names.get(foldName(text));
    if (named !== undefined) return named;
    const reading = wishTarget.safeParse(text);
    return reading.success && bare.includes(':') ? `${reading.data.kind}:${reading.data.id}` : text;
  }
}
