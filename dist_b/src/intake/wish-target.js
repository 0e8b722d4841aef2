import { z } from 'zod';
import { refuse } from './cells.js';
import { describeField } from './field-meta.js';
import { foldKey, foldName } from './fold-key.js';
import { parseSubject } from './parse-subject.js';
import { textAt, withText } from './raw-table.js';
import { Vocabulary } from './suggest.js';
import { unknownId } from './unknown-id.js';
/** In the order in which an id without a kind is looked up. */
const WISH_KINDS = ['placement', 'rotation', 'site', 'area'];
const GRAMMAR = { bare: 'placement', allowed: WISH_KINDS };
/** What a wish names: `kind:id`. A bare id should have been spelled out before; it is taken for a placement's. */
export const wishTarget = describeField(z.string().transform((text, context) => {
    const reading = parseSubject(text, GRAMMAR);
    if (!reading.ok)
        return refuse(context, text, reading.finding);
    const [term] = reading.terms;
    const kind = WISH_KINDS.find((candidate) => candidate === term?.kind);
    if (term === undefined || kind === undefined || reading.terms.length > 1 || term.id === '*') {
        return refuse(context, text, ONE_THING);
    }
    return { kind, id: term.id };
}), { type: 'string', expects: `${WISH_KINDS.map((kind) => `${kind}:…`).join(', ')} or an id` });
const ONE_THING = {
    code: 'bad-subject',
    reason: 'A wish names one thing.',
    remedy: 'Write one row for each wish, or join them by ; in a column choices.',
};
const JOINED_BY_COMMA = {
    code: 'bad-subject',
    reason: 'Several wishes stand in one cell.',
    remedy: 'Join them by ; in a column choices, or write one row for each.',
};
const FILES = {
    placement: 'placements',
    rotation: 'rotations',
    site: 'sites',
    area: 'sites',
};
/** Everything that wishes can name. */
export class WishVocabulary {
    #known;
    #everything;
    #spelled = new Map();
    #names;
    /** `names`: folded name → `kind:id`, for wishes that name no id. */
    constructor(known, names) {
        this.#known = known;
        this.#names = names;
        this.#everything = new Vocabulary(WISH_KINDS.flatMap((kind) => [...known[kind].words]));
    }
    /** The row with its wish as `kind:id`, so that a bare id and a full one are the same key. */
    spellOut(row, field) {
        const text = textAt(row, field);
        let spelled = this.#spelled.get(text);
        if (spelled === undefined) {
            spelled = this.#spell(text);
            this.#spelled.set(text, spelled);
        }
        return spelled === text ? row : withText(row, field, spelled);
    }
    /** What is wrong with a wish for something that does not exist; `null` when it exists. */
    unknown(target) {
        const known = this.#known[target.kind];
        if (known.has(target.id))
            return null;
        if (this.#isList(target.id))
            return JOINED_BY_COMMA;
        const elsewhere = known.closest(target.id) === null && !known.removed.has(target.id);
        const similar = elsewhere ? this.#everything : known;
        return unknownId(target.id, FILES[target.kind], similar);
    }
    #isList(text) {
        const parts = text.split(/[,|\n]/).map((part) => this.#spell(part));
        return parts.length > 1 && parts.every((part) => part.includes(':'));
    }
    #spell(text) {
        const bare = foldKey(text);
        const kind = WISH_KINDS.find((candidate) => this.#known[candidate].has(bare)) ??
            // What a scenario takes away is still called by its id, so that the wish can be taken away with it.
            WISH_KINDS.find((candidate) => this.#known[candidate].removed.has(bare));
        if (kind !== undefined)
            return `${kind}:${bare}`;
        const named = this.#names.get(foldName(text));
        if (named !== undefined)
            return named;
        const reading = wishTarget.safeParse(text);
        return reading.success && bare.includes(':') ? `${reading.data.kind}:${reading.data.id}` : text;
    }
}
