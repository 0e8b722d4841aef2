/** Rows by a key, keys in the order in which they are met, each group in the order of the rows. (`Map.groupBy` comes with Node 21.) */
export function groupBy(rows, keyOf) {
    const groups = new Map();
    for (const row of rows) {
        const key = keyOf(row);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [row]);
        else
            group.push(row);
    }
    return groups;
}
