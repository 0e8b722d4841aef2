import { createHash } from 'node:crypto';
import { groupBy } from '../../domain/group-by.ts';

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
/** Names of devices, which Windows opens instead of a file. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name (without ending) for each id, safe on every system and in a link: the id itself where that can be,
 * else what is plain of it and a digest. Ids that differ only in case get a digest too.
 */
export function namePages<Id extends string>(ids: readonly Id[]): ReadonlyMap<Id, string> {
  const alike = groupBy(ids, (id) => id.toLowerCase());
  return new Map(
    ids.map((id) => {
      const alone = alike.get(id.toLowerCase())?.length === 1;
      return [id, alone && PLAIN.test(id) && !RESERVED.test(id) ? id : disguise(id)];
    }),
  );
}

function disguise(id: string): string {
  const plain = id.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40);
  return `${plain}_${createHash('sha256').update(id).digest('hex').slice(0, 10)}`;
}
