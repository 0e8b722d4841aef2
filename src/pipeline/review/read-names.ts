import { readFile } from 'node:fs/promises';
import type { RotatorId } from '../../domain/ids.ts';
import { foldKey } from '../../intake/issues/fold-key.ts';
import { oneLine } from '../../intake/issues/one-line.ts';
import type { PersonName } from '../../report/facts/report-facts.ts';
import { InputPathError } from '../disk/input-path-error.ts';
import { readTextRows } from '../disk/read-text-rows.ts';

/**
 * Reads `names.csv`: rotator_id and name, with surname and register numbers if there are any. Without a surname the
 * last word of the name stands in. Throws {@link InputPathError} when the file is not such a table.
 */
export async function readNames(path: string): Promise<ReadonlyMap<RotatorId, PersonName>> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputPathError(`The names "${path}" cannot be read (${error.code ?? error.message}).`);
  });
  const rows = readTextRows('names.csv', bytes);
  if (rows === null) throw new InputPathError(`"${path}" is not a whole CSV table.`);
  const [first] = rows;
  if (first !== undefined && !('rotator_id' in first && 'name' in first)) {
    throw new InputPathError(`"${path}" needs the columns rotator_id and name.`);
  }
  return new Map(
    rows.flatMap((row): readonly (readonly [RotatorId, PersonName])[] => {
      const name = oneLine(row.name ?? '');
      if (name === '') return [];
      return [
        [
          foldKey(row.rotator_id ?? '') as RotatorId,
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
    }),
  );
}
