/** What a random programme may contain beyond rotators, placements, plain capacities and competency rules. */
export const FEATURES = [
  'eligibility',
  'travel',
  'competences',
  'lengths',
  'part-time',
  'presence',
  'staffing',
  'supervision',
  'named-supervision',
  'preceptors',
  'terms-by-cycle',
  'pairs',
  'decisions',
  'history',
  'preferences',
  'ledger',
  'baseline',
  'calendar',
  'objectives',
] as const;
export type Feature = (typeof FEATURES)[number];

/** How often a cell of a feature is filled in, against four blanks: 0 = never. */
export type Weight = (feature: Feature) => number;

/**
 * Ids that random rows may mention: rotators, sites, placements, rotations (X) and pillars (C). A programme
 * has the first few of each; `foldIds` brings mentions of the others back to these.
 */
export const POOL = {
  R: ['R1', 'R2', 'R3', 'R4'],
  S: ['S1', 'S2', 'S3'],
  P: ['P1', 'P2', 'P3', 'P4'],
  X: ['X1', 'X2', 'X3'],
  C: ['C1', 'C2'],
} as const;
export type Sizes = Readonly<Record<keyof typeof POOL, number>>;

const POOLED_ID = /\b([RSPXC])([1-9])\b/g;

/** The same value with every pooled id, wherever it stands, read modulo the number of its kind. */
export function foldIds<Value>(value: Value, sizes: Sizes): Value {
  const folded = JSON.stringify(value).replace(
    POOLED_ID,
    (_id, kind: keyof Sizes, number: string) => `${kind}${1 + ((Number(number) - 1) % sizes[kind])}`,
  );
  return JSON.parse(folded) as Value;
}
