import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium on this machine: `PLACEWRIGHT_CHROMIUM`, else the first on the path; `null` = none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.PLACEWRIGHT_CHROMIUM) return env.PLACEWRIGHT_CHROMIUM;
  const candidates = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
