/**
 * The order in which work of different sizes is begun: the largest, then the smallest, then the second largest,
 * and so on. Small jobs never wait behind a row of large ones, and no large one is left to the end.
 */
export declare function arrangeFairly<Item>(items: readonly Item[], sizeOf: (item: Item) => number): readonly Item[];
