import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputPathError } from '../input-path-error.js';
import { openRun, recordedDigests } from '../open-run.js';
import { publishFolder, RUN_FILE } from '../publish.js';
import { sha256 } from '../seal.js';
/** Enough of a key for a folder's name; Windows does not like long paths. */
const NAME_LENGTH = 24;
export function openStore(folder) {
    const folderOf = (key) => join(folder, key.slice(0, NAME_LENGTH));
    const find = async (key) => {
        try {
            return readStored(await openRun(folderOf(key)));
        }
        catch (error) {
            if (error instanceof InputPathError)
                return null;
            throw error;
        }
    };
    return {
        folderOf,
        find,
        put: async (key, files) => {
            await publishFolder(folderOf(key), files);
            const stored = await find(key);
            if (stored === null)
                throw new Error(`the run ${key} is not what was written`);
            return stored;
        },
        prune: async (kept) => {
            const names = new Set([...kept].map((key) => key.slice(0, NAME_LENGTH)));
            const outdated = (await readdir(folder)).filter((name) => !name.startsWith('.') && !names.has(name));
            for (const name of outdated)
                await removeFolder(folder, name);
            return outdated.length;
        },
    };
}
/** Out of sight first, so that nobody ever sees half of it. */
export async function removeFolder(parent, name) {
    const hidden = join(parent, `.outdated-${name}`);
    await rm(hidden, { recursive: true, force: true });
    await rename(join(parent, name), hidden);
    await rm(hidden, { recursive: true, force: true });
}
/** `null` when a file is not what the run wrote: rounds share the files of the store, and somebody may edit one there. */
function readStored({ facts, files, sealed }) {
    const whole = [...recordedDigests(facts)].every(([name, digest]) => {
        const bytes = files.get(name);
        return bytes !== undefined && sha256(bytes) === digest;
    });
    return sealed && whole ? { facts, digest: sha256(files.get(RUN_FILE) ?? '') } : null;
}
