import type { PresenceTable } from './presence.ts';
import type { ProgrammeIndex } from './programme-index.ts';

/** What is known before any choice exists. */
export interface Ground {
  readonly index: ProgrammeIndex;
  readonly presence: PresenceTable;
}
