/** The different cost vectors (one entry a tier) that missed rules charge along a graph. */
export interface MissTable {
  readonly rows: readonly Float64Array[];
  /** A vector to charge misses to: nothing yet, or what is missed from the start. */
  blank(start: Float64Array | null): Float64Array;
  /** Which row holds what was charged. Row 0 is free. */
  number(): number;
}

export function openMissTable(tiers: number): MissTable {
  const index = new Map<string, number>();
  const rows = [new Float64Array(tiers)];
  const charged = new Float64Array(tiers);
  return {
    rows,
    blank(start) {
      if (start === null) charged.fill(0);
      else charged.set(start);
      return charged;
    },
    number() {
      if (charged.every((cost) => cost === 0)) return 0;
      const key = charged.join(',');
      let at = index.get(key);
      if (at === undefined) {
        at = rows.push(charged.slice()) - 1;
        index.set(key, at);
      }
      return at;
    },
  };
}
