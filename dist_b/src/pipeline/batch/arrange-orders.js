/**
 * The order in which work of different sizes is begun: the largest, then the smallest, then the second largest,
 * and so on. Small jobs never wait behind a row of large ones, and no large one is left to the end.
 */
export function arrangeFairly(items, sizeOf) {
    const bySize = items
        .map((item, index) => ({ item, index, size: sizeOf(item) }))
        .sort((a, b) => b.size - a.size || a.index - b.index);
    return bySize.map((_, turn) => {
        const at = turn % 2 === 0 ? turn / 2 : bySize.length - (turn + 1) / 2;
        return bySize[at].item;
    });
}
