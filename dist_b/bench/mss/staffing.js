/** Nobody anywhere. */
export function openStaffing(instance) {
    const { disciplines, hospitals, periods, duration, least, most } = instance;
    const counts = new Int32Array(hospitals * disciplines * periods);
    return {
        counts,
        move(blocks, sign) {
            for (const block of blocks) {
                const from = cellOf(instance, block);
                for (let cell = from; cell < from + duration; cell += 1)
                    counts[cell] += sign;
            }
        },
        violated() {
            const wrong = [];
            for (let cell = 0; cell < counts.length; cell += 1)
                if (counts[cell] < least[cell] || counts[cell] > most[cell])
                    wrong.push(cell);
            return wrong;
        },
    };
}
/** The first of the cells that an internship occupies; the others follow it. */
export function cellOf({ disciplines, periods }, block) {
    return (block.hospital * disciplines + block.discipline) * periods + block.start;
}
/** Prices of cells summed over the periods of an internship, by its first cell. */
export function priceInternships({ periods, duration }, cells) {
    const sums = new Float64Array(cells.length);
    for (let first = 0; first < cells.length; first += periods) {
        for (let start = 0; start + duration <= periods; start += 1) {
            let sum = 0;
            for (let cell = first + start; cell < first + start + duration; cell += 1)
                sum += cells[cell];
            sums[first + start] = sum;
        }
    }
    return sums;
}
