import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The installed package: where its fixtures lie, and which version of the engine this is. */
interface PackageRoot {
  readonly folder: string;
  readonly version: string;
}

const NAME = 'placewright';

/**
 * Finds the package above this file; it lies at another depth once compiled. Throws when there is none: then
 * the installation is broken.
 */
export async function findPackageRoot(): Promise<PackageRoot> {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = await readManifest(join(folder, 'package.json'));
    if (manifest?.name === NAME) return { folder, version: manifest.version };
  }
  throw new Error(`no package.json of ${NAME} above ${start}`);
}

async function readManifest(path: string): Promise<{ name: string; version: string } | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as { name: string; version: string };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
