/**
 * A file name (without ending) for each id, safe on every system and in a link: the id itself where that can be,
 * else what is plain of it and a digest. Ids that differ only in case get a digest too.
 */
export declare function namePages<Id extends string>(ids: readonly Id[]): ReadonlyMap<Id, string>;
