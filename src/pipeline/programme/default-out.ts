import { basename, join, resolve } from 'node:path';

/** Where a run goes when nobody says: `out/<programme>`, named after the folder or workbook it is made from. */
export function defaultOut(programme: string): string {
  return join('out', basename(resolve(programme)).replace(/\.xlsx$/i, ''));
}
