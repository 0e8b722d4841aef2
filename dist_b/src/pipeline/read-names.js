import { readFile } from 'node:fs/promises';
import { foldKey } from '../intake/fold-key.js';
import { oneLine } from '../intake/one-line.js';
import { InputPathError } from './input-path-error.js';
import { readRows } from './read-rows.js';
/**
 * Reads `names.csv`: rotator_id and name, with surname and register numbers if there are any. Without a surname the
 * last word of the name stands in. Throws {@link InputPathError} when the file is not such a table.
 */
export async function readNames(path) {
    const bytes = await readFile(path).catch((error) => {
        throw new InputPathError(`The names "${path}" cannot be read (${error.code ?? error.message}).`);
    });
    const rows = readRows('names.csv', bytes);
    if (rows === null)
        throw new InputPathError(`"${path}" is not a whole CSV table.`);
    const [first] = rows;
    if (first !== undefined && !('rotator_id' in first && 'name' in first)) {
        throw new InputPathError(`"${path}" needs the columns rotator_id and name.`);
    }
    return new Map(rows.flatMap((row) => {
        const name = oneLine(row.name ?? '');
        if (name === '')
            return [];
        return [
            [
                foldKey(row.rotator_id ?? ''),
                {
                    name,
                    surname: oneLine(row.surname ?? '') || (name.split(/\s+/).at(-1) ?? name),
                    numbers: {
                        gmc: row.gmc_number ?? '',
                        gdc: row.gdc_number ?? '',
                        public_health: row.public_health_number ?? '',
                        tis_person: row.tis_person_id ?? '',
                    },
                },
            ],
        ];
    }));
}
