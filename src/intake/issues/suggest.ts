import { distance } from 'fastest-levenshtein';
import { compareIds } from '../../domain/ids.ts';
import { foldName } from './fold-key.ts';

/** Searching a nation's ids for each wrong one would take minutes; nobody reads more suggestions than this. */
const MOST_SEARCHES = 500;

/** Known words, and what an unknown one was probably meant to be. */
export class Vocabulary {
  readonly removed: ReadonlyMap<string, string>;
  readonly #words: ReadonlySet<string>;
  #candidates: readonly { readonly word: string; readonly folded: string }[] | null = null;
  #numbered: ReadonlyMap<string, string> | null = null;
  readonly #closest = new Map<string, string | null>();

  /** `removed`: words that a scenario takes away, each with the place that does. */
  constructor(words: Iterable<string>, removed: ReadonlyMap<string, string> = new Map()) {
    this.#words = new Set(words);
    this.removed = removed;
  }

  get words(): ReadonlySet<string> {
    return this.#words;
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /**
   * The word that was probably meant, or `null`. Differences in case, spaces and punctuation cost nothing; beyond
   * them about one letter in three may differ. Of equally close words the first in id order.
   */
  closest(text: string): string | null {
    const known = this.#closest.get(text);
    if (known !== undefined) return known;
    if (this.#closest.size >= MOST_SEARCHES) return null;
    const wanted = foldName(text);
    // Of a text of one letter nothing would be left.
    const most = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)));
    const found = this.#search(wanted, most);
    this.#closest.set(text, found);
    return found;
  }

  /** The word that `text` is one slip away from (two in a long word): close enough to call it a mistake. */
  misspelt(text: string): string | null {
    const wanted = foldName(text);
    return this.#search(wanted, Math.max(1, Math.floor(wanted.length / 8)));
  }

  /** `Did you mean "R017"?`, or the sentence given when nothing is close. */
  didYouMean(text: string, otherwise: string): string {
    const suggestion = this.closest(text);
    return suggestion === null ? otherwise : `Did you mean "${suggestion}"?`;
  }

  /**
   * The id that differs from `text` only in leading zeros, as spreadsheets cut them off (`7` and `007`, `R7` and
   * `R007`), or that has a prefix besides (`7` and `R007`); else `null`.
   */
  withLeadingZeros(text: string): string | null {
    const wanted = NUMBERED.exec(text);
    if (wanted === null) return null;
    const [, prefix = '', digits = ''] = wanted;
    return this.#byNumber().get(prefix + digits) ?? null;
  }

  #search(wanted: string, most: number): string | null {
    if (wanted === '') return null;
    let best: string | null = null;
    let bestCost = most + 1;
    for (const { word, folded } of this.#sorted()) {
      if (Math.abs(folded.length - wanted.length) >= bestCost) continue;
      const cost = slips(wanted, folded);
      if (cost >= bestCost) continue;
      best = word;
      bestCost = cost;
    }
    return best;
  }

  #sorted(): readonly { readonly word: string; readonly folded: string }[] {
    this.#candidates ??= [...this.#words].sort(compareIds).map((word) => ({ word, folded: foldName(word) }));
    return this.#candidates;
  }

  /** The first word in id order of each prefix and number, and of each number whatever its prefix. */
  #byNumber(): ReadonlyMap<string, string> {
    if (this.#numbered !== null) return this.#numbered;
    const numbered = new Map<string, string>();
    for (const { word } of this.#sorted()) {
      const [, prefix = '', digits = ''] = NUMBERED.exec(word) ?? [];
      for (const key of digits === '' ? [] : [prefix + digits, digits]) {
        if (!numbered.has(key)) numbered.set(key, word);
      }
    }
    this.#numbered = numbered;
    return numbered;
  }
}

/** Letters to change, add or drop; two neighbours swapped are one slip, the commonest of all. */
function slips(a: string, b: string): number {
  const cost = distance(a, b);
  if (cost !== 2 || a.length !== b.length) return cost;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at];
  return swapped && a.slice(at + 2) === b.slice(at + 2) ? 1 : cost;
}

/** A prefix without digits, leading zeros left out, the number. */
const NUMBERED = /^(\D*)0*(\d+)$/;

/** {@link Vocabulary.didYouMean} for a short list that is asked once. */
export function didYouMean(text: string, words: Iterable<string>, otherwise: string): string {
  return new Vocabulary(words).didYouMean(text, otherwise);
}
