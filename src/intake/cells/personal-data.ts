import { foldName } from '../issues/fold-key.ts';
import type { Finding } from '../issues/issue-list.ts';

/** What exports call names and contact details, folded; a column that a table or an alias knows is none of these. */
const PERSONAL: ReadonlySet<string> = new Set(
  [
    'name',
    'names',
    'full name',
    'first name',
    'last name',
    'surname',
    'forename',
    'forenames',
    'given name',
    'family name',
    'preferred name',
    'employee name',
    'staff name',
    'rotator name',
    'supervisor name',
    'email',
    'email address',
    'work email',
    'phone',
    'telephone',
    'mobile',
    'home address',
    'date of birth',
    'dob',
    'ni number',
    'national insurance number',
  ].map(foldName),
);

/** Whether a header announces people's names or how to reach them. */
export function isPersonal(header: string): boolean {
  return PERSONAL.has(foldName(header));
}

/** A run keeps a copy of every file it is made from, so what must not be in a run must not be in those. */
export function personalData(what: string): Finding {
  return {
    code: 'personal-data',
    reason: `${what} would be copied into every run.`,
    remedy: 'Delete it here; names belong in names.csv beside the tables, which no run reads or keeps.',
  };
}
