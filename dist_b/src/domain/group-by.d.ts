/** Rows by a key, keys in the order in which they are met, each group in the order of the rows. (`Map.groupBy` comes with Node 21.) */
export declare function groupBy<Row, Key>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row[]>;
