/**
 * The items in an order that follows from the seed and their names alone: by SHA-256(seed ␟ name), so that anyone
 * can draw the same sample again. Items of equal name keep their order.
 */
export declare function drawOrder<Item>(items: readonly Item[], seed: string, nameOf: (item: Item) => string): Item[];
