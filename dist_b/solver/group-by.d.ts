/** Items by a key, keys in the order in which they are met, each group in the order of the items. */
export declare function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]>;
