import type { Programme } from '../../domain/programme.ts';
import type { Omission } from '../../formulate/facts/rule-instance.ts';

/** A programme as it might be: tables perhaps changed, and rule instances left out as if they did not exist. */
export interface Setting {
  readonly programme: Programme;
  readonly without: readonly Omission[];
}
