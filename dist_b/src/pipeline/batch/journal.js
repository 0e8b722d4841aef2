import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
export const JOURNAL_FILE = 'journal.jsonl';
/**
 * Opens a folder's journal. A last line that was cut short by the end of its process counts as never written; the
 * next one begins on a line of its own.
 */
export async function openJournal(folder) {
    const path = join(folder, JOURNAL_FILE);
    const text = await readFile(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    });
    const done = new Map();
    for (const line of text.split('\n')) {
        const entry = parseEntry(line);
        if (entry?.event === 'done' && entry.run !== null)
            done.set(entry.key, entry.run);
    }
    const handle = await open(path, 'a');
    if (text !== '' && !text.endsWith('\n'))
        await handle.writeFile('\n');
    return {
        done,
        append: async (entry) => {
            await handle.writeFile(`${JSON.stringify(entry)}\n`);
            await handle.sync();
        },
        close: async () => await handle.close(),
    };
}
function parseEntry(line) {
    if (line === '')
        return null;
    try {
        return JSON.parse(line);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return null;
        throw error;
    }
}
