/** Where a rotator is in a cycle; `placement` `null` = nowhere. */
export interface Whereabouts {
  readonly rotator: number;
  readonly placement: number | null;
  readonly cycle: number;
}
