/** States prices by what they stand for. To be called before anything more is held in the field. */
export function tellPrices(field, prices, above = null) {
    const rows = tellRows(field.model, prices.sides);
    const held = field.held.flatMap((row, h) => {
        const price = prices.held[h] ?? 0;
        if (price === 0)
            return [];
        return row.kind === 'total'
            ? [{ tier: row.tier, above: null, price }]
            : [{ tier: null, above: row.above, price }];
    });
    return { scale: prices.scale, above, rows, held };
}
/** The rows that have a price; `sides` has one entry a side of a row, as `readSlots` numbers them. */
export function tellRows({ slotRows }, sides) {
    const rows = [];
    let side = 0;
    for (const { choices, weights, tag, soft, atLeast, atMost } of slotRows) {
        const count = soft !== null && atLeast !== null && atMost !== null ? 2 : 1;
        for (const price of sides.subarray(side, side + count))
            if (price !== 0)
                rows.push({ tag, choices, weights, price });
        side += count;
    }
    return rows;
}
/** The same, with the choice numbers of the whole model. */
export function inWholeModel(prices, part) {
    return {
        ...prices,
        rows: prices.rows.map((row) => ({
            ...row,
            choices: row.choices.map((choice) => part.choices[choice]),
        })),
    };
}
