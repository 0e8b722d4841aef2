/** The different cost vectors (one entry a tier) that missed rules charge along a graph. */
export interface MissTable {
  readonly rows: readonly Float64Array[];
  /** A vector to charge misses to: nothing yet, or what is missed from the start. */
  blank(start: Float64Array | null): Float64Array;
  /** Which row holds what was charged. Row 0 is free. */
  number(): number;
}

export function openMissTable(tiers: number): MissTable {
  const rows = [new Float64Array(tiers)];
  const charged = new Float64Array(tiers);
  // Numbers of rows by a sum of their entries: it is asked for every arc, and texts of vectors would take half the time of a graph.
  const index = new Map<number, number[]>([[0, [0]]]);
  const isCharged = (row: number): boolean => {
    for (let t = 0; t < tiers; t += 1) if (rows[row]![t] !== charged[t]) return false;
    return true;
  };
  return {
    rows,
    blank(start) {
      if (start === null) charged.fill(0);
      else charged.set(start);
      return charged;
    },
    number() {
      let sum = 0;
      for (let t = 0; t < tiers; t += 1) sum += (t + 1) * charged[t]!;
      const alike = index.get(sum) ?? [];
      for (const row of alike) if (isCharged(row)) return row;
      if (alike.length === 0) index.set(sum, alike);
      alike.push(rows.length);
      return rows.push(charged.slice()) - 1;
    },
  };
}
