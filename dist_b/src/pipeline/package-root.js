import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
const NAME = 'placewright';
/**
 * Finds the package above this file; it lies at another depth once compiled. Throws when there is none: then
 * the installation is broken.
 */
export async function findPackageRoot() {
    const start = dirname(fileURLToPath(import.meta.url));
    for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
        const manifest = await readManifest(join(folder, 'package.json'));
        if (manifest?.name === NAME)
            return { folder, version: manifest.version };
    }
    throw new Error(`no package.json of ${NAME} above ${start}`);
}
async function readManifest(path) {
    try {
        return JSON.parse(await readFile(path, 'utf8'));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    }
}
