import { basename, isAbsolute, join, relative, resolve } from 'node:path';

/** Where a run goes when nobody says: `out/<programme>`, named after the folder or workbook it is made from. */
export function defaultOut(programme: string): string {
  return join('out', basename(resolve(programme)).replace(/\.xlsx$/i, ''));
}

/** Where a run made of another goes when nobody says: beside it, also when it is given as `.`. */
export function besideRun(run: string, suffix: string): string {
  const folder = `${resolve(run)}${suffix}`;
  return isAbsolute(run) ? folder : relative('', folder);
}
