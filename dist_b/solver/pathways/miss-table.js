export function openMissTable(tiers) {
    const rows = [new Float64Array(tiers)];
    const charged = new Float64Array(tiers);
    // Numbers of rows by a sum of their entries: it is asked for every arc, and texts of vectors would take half the time of a graph.
    const index = new Map([[0, [0]]]);
    const isCharged = (row) => {
        for (let t = 0; t < tiers; t += 1)
            if (rows[row][t] !== charged[t])
                return false;
        return true;
    };
    return {
        rows,
        blank(start) {
            if (start === null)
                charged.fill(0);
            else
                charged.set(start);
            return charged;
        },
        number() {
            let sum = 0;
            for (let t = 0; t < tiers; t += 1)
                sum += (t + 1) * charged[t];
            const alike = index.get(sum) ?? [];
            for (const row of alike)
                if (isCharged(row))
                    return row;
            if (alike.length === 0)
                index.set(sum, alike);
            alike.push(rows.length);
            return rows.push(charged.slice()) - 1;
        },
    };
}
