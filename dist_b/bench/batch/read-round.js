import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
/** Name and SHA-256 of every file of the latest round, without what differs from one making to the next. */
export function readRound(out) {
    const round = join(out, 'latest');
    const files = readdirSync(round, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'batch.json')
        .map((entry) => join(entry.parentPath, entry.name));
    return files
        .map((path) => `${path.slice(round.length)} ${digestOf(readFileSync(path, 'latin1'))}`)
        .sort()
        .join('\n');
}
function digestOf(text) {
    const lasting = text.replaceAll(/^ {2}"(seconds|peak_memory_mib|digest)": .*$/gm, '');
    return createHash('sha256').update(lasting, 'latin1').digest('hex');
}
