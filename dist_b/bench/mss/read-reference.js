/** Reads `reference-values.csv` by instance name; cells are never quoted. Throws a `SyntaxError` where a column is missing. */
export function readReference(text) {
    const [header = [], ...rows] = text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => line.split(',').map((cell) => cell.trim()));
    const column = (name) => {
        const at = header.indexOf(name);
        if (at < 0)
            throw new SyntaxError(`reference-values.csv has no column "${name}"`);
        return at;
    };
    const name = column('instance');
    const best = column('best_known');
    const upper = column('upper_bound');
    const annealing = column('published_sa_best');
    const average = column('published_sa_avg');
    const read = (cell) => cell === undefined || cell === '' ? null : Number(cell);
    return new Map(rows.map((row) => [
        row[name],
        {
            bestKnown: read(row[best]),
            upperBound: read(row[upper]),
            annealingBest: read(row[annealing]),
            annealingAverage: read(row[average]),
        },
    ]));
}
