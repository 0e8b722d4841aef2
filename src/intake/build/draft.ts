import type { Programme, Settings } from '../../domain/programme.ts';
import type { ReadTables } from '../read/read-tables.ts';
import type { WishEntry } from './build-preferences.ts';
import type { BuiltRule, RuleSubject } from './build-rules.ts';

/** A programme as far as its tables could be read: sound rows only, perhaps without settings. */
export interface Draft extends Omit<Programme, 'settings'> {
  readonly settings: Settings | null;
}

/** The draft, and the rows each part of it came from. */
export interface DraftSources {
  readonly draft: Draft;
  readonly read: ReadTables;
  readonly rules: readonly BuiltRule[];
  /** Of rules with a problem elsewhere in their row. */
  readonly faultySubjects: readonly RuleSubject[];
  readonly wishes: readonly WishEntry[];
}
