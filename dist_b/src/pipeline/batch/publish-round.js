import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, readdir, readFile, readlink, rename, rm, symlink, writeFile, } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { syncFolder } from '../publish.js';
import { removeFolder } from './run-store.js';
const LATEST = 'latest';
const ROUND = /^\d{4}-\d{2}-\d{2}T\d{6}Z(-\d+)?$/;
export const REPORT_FILE = 'batch.json';
/**
 * Publishes a round as `<folder>/<stamp>` and points `<folder>/latest` to it: first the whole round, by one
 * rename, then the pointer, by another. The stored runs are linked in, not copied, where the file system can.
 */
export async function publishRound(folder, stamp, round) {
    const name = await freeName(folder, stamp);
    const staged = join(folder, `.${name}.unfinished-${randomUUID()}`);
    await mkdir(staged);
    try {
        for (const [file, text] of round.files)
            await writeFile(join(staged, file), text, { flush: true });
        for (const [job, run] of round.runs)
            await linkFolder(run, join(staged, 'jobs', job));
        await syncFolder(staged);
        await rename(staged, join(folder, name));
    }
    catch (error) {
        await rm(staged, { recursive: true, force: true });
        throw error;
    }
    await pointLatest(folder, name);
    return join(folder, name);
}
/** What the latest round reported; `null` when there is none. */
export async function readLatest(folder) {
    try {
        const text = await readFile(join(folder, LATEST, REPORT_FILE), 'utf8');
        return { folder: join(folder, basename(await readlink(join(folder, LATEST)))), text };
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    }
}
/** Removes all rounds but the newest `keep`, and what a kill has left; returns the names that stay. */
export async function retainRounds(folder, keep) {
    const names = (await readdir(folder)).sort();
    for (const name of names.filter((each) => /\.unfinished-|^\.outdated-/.test(each))) {
        await rm(join(folder, name), { recursive: true, force: true });
    }
    const rounds = names.filter((name) => ROUND.test(name));
    const latest = await readLatest(folder);
    const outdated = rounds.slice(0, Math.max(0, rounds.length - keep));
    const doomed = outdated.filter((name) => latest === null || basename(latest.folder) !== name);
    for (const name of doomed)
        await removeFolder(folder, name);
    return rounds.filter((name) => !doomed.includes(name));
}
async function freeName(folder, stamp) {
    const taken = new Set(await readdir(folder));
    if (!taken.has(stamp))
        return stamp;
    let number = 2;
    while (taken.has(`${stamp}-${number}`))
        number += 1;
    return `${stamp}-${number}`;
}
async function pointLatest(folder, name) {
    const draft = join(folder, `.${LATEST}-${randomUUID()}`);
    // A junction is the kind of link that Windows lets everybody make; elsewhere the kind is ignored.
    await symlink(name, draft, 'junction');
    await rename(draft, join(folder, LATEST));
    await syncFolder(folder);
}
async function linkFolder(from, to) {
    const entries = await readdir(from, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
        const source = join(entry.parentPath, entry.name);
        const target = join(to, source.slice(from.length + 1));
        await makeFolder(dirname(target));
        await linkOrCopy(source, target);
    }
}
async function linkOrCopy(source, target) {
    try {
        await link(source, target);
    }
    catch (error) {
        const { code = '' } = error;
        if (!['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP'].includes(code))
            throw error;
        await copyFile(source, target);
    }
}
