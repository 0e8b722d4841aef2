/** What is published or known of an instance; `null` = nothing. */
export interface Reference {
  readonly bestKnown: number | null;
  readonly upperBound: number | null;
  readonly annealingBest: number | null;
  readonly annealingAverage: number | null;
}

/** Reads `reference-values.csv` by instance name; cells are never quoted. Throws a `SyntaxError` where a column is missing. */
export function readReference(text: string): ReadonlyMap<string, Reference> {
  const [header = [], ...rows] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((cell) => cell.trim()));
  const column = (name: string): number => {
    const at = header.indexOf(name);
    if (at < 0) throw new SyntaxError(`reference-values.csv has no column "${name}"`);
    return at;
  };
  const name = column('instance');
  const best = column('best_known');
  const upper = column('upper_bound');
  const annealing = column('published_sa_best');
  const average = column('published_sa_avg');
  const read = (cell: string | undefined): number | null =>
    cell === undefined || cell === '' ? null : Number(cell);
  return new Map(
    rows.map((row) => [
      row[name]!,
      {
        bestKnown: read(row[best]),
        upperBound: read(row[upper]),
        annealingBest: read(row[annealing]),
        annealingAverage: read(row[average]),
      },
    ]),
  );
}
