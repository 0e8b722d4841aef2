/** Reads how full every slot is. Rows that weigh choices against each other (pairs) are no matter of room. */
export function readFullSlots({ model, instances }, chosen) {
    const taken = new Uint8Array(model.choices.count);
    for (const choice of chosen)
        taken[choice] = 1;
    const rowsOf = new Map();
    for (const { choices, weights, atMost, soft, tag } of model.slotRows) {
        if (atMost === null || soft !== null || weights.some((weight) => weight < 0))
            continue;
        const load = choices.reduce((sum, choice, i) => sum + taken[choice] * weights[i], 0);
        choices.forEach((choice, i) => {
            const rows = rowsOf.get(choice) ?? [];
            rows.push({ tag, full: taken[choice] === 0 && load + weights[i] > atMost });
            rowsOf.set(choice, rows);
        });
    }
    return (choices) => {
        const full = Array.from(choices, (choice) => (rowsOf.get(choice) ?? []).filter((row) => row.full));
        if (full.some((rows) => rows.length === 0))
            return [];
        return [...new Set(full.flatMap((rows) => rows.map(({ tag }) => tag)))].map((tag) => instances[tag]);
    };
}
